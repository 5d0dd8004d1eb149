#include "coded_column.hpp"

#include <array>

// The structures of the Arrow C data interface, as its specification lays them out:
// https://arrow.apache.org/docs/format/CDataInterface.html
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
extern "C" {
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  ArrowSchema** children;
  ArrowSchema* dictionary;
  void (*release)(ArrowSchema*);
  void* private_data;
};
struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  ArrowArray** children;
  ArrowArray* dictionary;
  void (*release)(ArrowArray*);
  void* private_data;
};
}
#endif

namespace {

constexpr std::int64_t nullable = 2;

struct ArrayData {
  std::shared_ptr<const CodedColumn::Held> held;
  std::array<const void*, 3> buffers;
  std::unique_ptr<ArrowArray> dictionary;
};

template <class Struct>
void release(Struct* of) {
  if (of != nullptr && of->release != nullptr) of->release(of);
}

void release_schema(ArrowSchema* schema) {
  release(schema->dictionary);
  delete schema->dictionary;
  schema->release = nullptr;
}

void release_array(ArrowArray* array) {
  const std::unique_ptr<ArrayData> data(static_cast<ArrayData*>(array->private_data));
  release(data->dictionary.get());
  array->release = nullptr;
}

template <class Struct>
void free_capsule(PyObject* capsule, const char* name) {
  auto* held = static_cast<Struct*>(PyCapsule_GetPointer(capsule, name));
  release(held);
  delete held;
}

std::unique_ptr<ArrowSchema> schema_of(const char* format) {
  auto schema = std::make_unique<ArrowSchema>();
  *schema = {.format = format,
             .name = "",
             .metadata = nullptr,
             .flags = nullable,
             .n_children = 0,
             .children = nullptr,
             .dictionary = nullptr,
             .release = &release_schema,
             .private_data = nullptr};
  return schema;
}

std::unique_ptr<ArrowArray> array_of(std::unique_ptr<ArrayData> data, std::size_t length,
                                     std::int64_t buffers, std::int64_t nulls) {
  auto array = std::make_unique<ArrowArray>();
  *array = {.length = static_cast<std::int64_t>(length),
            .null_count = nulls,
            .offset = 0,
            .n_buffers = buffers,
            .n_children = 0,
            .buffers = data->buffers.data(),
            .children = nullptr,
            .dictionary = data->dictionary.get(),
            .release = &release_array,
            .private_data = data.get()};
  static_cast<void>(data.release());
  return array;
}

std::unique_ptr<ArrowArray> array_of(const std::shared_ptr<const CodedColumn::Held>& held) {
  const void* texts = held->texts.empty() ? static_cast<const void*>("") : held->texts.data();
  auto meanings =
      std::make_unique<ArrayData>(ArrayData{held, {nullptr, held->offsets.data(), texts}, nullptr});
  auto dictionary = array_of(std::move(meanings), held->offsets.size() - 1, 3, 0);
  const void* present = held->nulls == 0 ? nullptr : held->present.data();
  auto codes = std::make_unique<ArrayData>(
      ArrayData{held, {present, held->codes.data(), nullptr}, std::move(dictionary)});
  return array_of(std::move(codes), held->codes.size(), 2, held->nulls);
}

template <class Struct>
py::object capsule_of(std::unique_ptr<Struct> held, const char* name,
                      PyCapsule_Destructor destructor) {
  PyObject* capsule = PyCapsule_New(held.get(), name, destructor);
  if (capsule == nullptr) {
    release(held.get());
    throw py::error_already_set();
  }
  static_cast<void>(held.release());
  return py::reinterpret_steal<py::object>(capsule);
}

}  // namespace

CodedColumn::CodedColumn(sanctrack::CodedTexts column) {
  auto held = std::make_shared<Held>(Held{.codes = std::move(column.codes)});
  held->present.assign((held->codes.size() + 7) / 8, 0);
  for (std::size_t i = 0; i < held->codes.size(); ++i) {
    std::uint8_t& bits = held->present[i >> 3];
    if (held->codes[i] >= 0) bits = static_cast<std::uint8_t>(bits | 1U << (i & 7));
    if (held->codes[i] < 0) ++held->nulls;
  }
  for (const std::string& text : column.values) {
    held->texts.insert(held->texts.end(), text.begin(), text.end());
    if (held->texts.size() > static_cast<std::size_t>(INT32_MAX)) {
      throw sanctrack::InvalidValue("a column of texts is too large: look up in batches");
    }
    held->offsets.push_back(static_cast<std::int32_t>(held->texts.size()));
  }
  held_ = std::move(held);
}

py::typing::Tuple<py::object, py::object> CodedColumn::capsules() const {
  auto schema = schema_of("i");
  schema->dictionary = schema_of("u").release();
  const py::object first = capsule_of(std::move(schema), "arrow_schema", [](PyObject* capsule) {
    free_capsule<ArrowSchema>(capsule, "arrow_schema");
  });
  const py::object second = capsule_of(array_of(held_), "arrow_array", [](PyObject* capsule) {
    free_capsule<ArrowArray>(capsule, "arrow_array");
  });
  return py::make_tuple(first, second);
}
