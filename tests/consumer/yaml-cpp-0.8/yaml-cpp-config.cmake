# Shows whatever yaml-cpp there is under the target name that version 0.8 gives it.
if(NOT TARGET yaml-cpp::yaml-cpp)
  find_library(YAML_CPP_LIBRARY yaml-cpp REQUIRED)
  add_library(yaml-cpp::yaml-cpp INTERFACE IMPORTED)
  target_link_libraries(yaml-cpp::yaml-cpp INTERFACE "${YAML_CPP_LIBRARY}")
endif()
