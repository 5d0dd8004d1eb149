# yaml-cpp 0.7 calls its target yaml-cpp, 0.8 yaml-cpp::yaml-cpp.
if(NOT TARGET sanctrack::yaml_cpp)
  add_library(sanctrack::yaml_cpp INTERFACE IMPORTED)
  if(TARGET yaml-cpp::yaml-cpp)
    target_link_libraries(sanctrack::yaml_cpp INTERFACE yaml-cpp::yaml-cpp)
  else()
    target_link_libraries(sanctrack::yaml_cpp INTERFACE yaml-cpp)
  endif()
endif()
