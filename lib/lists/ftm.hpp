#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lists/gather.hpp"
#include "lists/reading.hpp"
#include "sanctrack/model/edition.hpp"
#include "values/text_hash.hpp"

namespace sanctrack::lists {

// One entity of FollowTheMoney: `Person` with an id and properties, each a list of texts.
struct FtmEntity {
  std::string id, schema, caption;
  std::vector<ListText> properties;  // one a value, in order
  std::vector<ListText> others;      // what stands beside the properties
  std::size_t offset = 0;            // where it stands in the file

  // The first value of a property.
  std::string_view first(std::string_view property) const noexcept;
};

// Puts entities together into entries: parties become entries; addresses, sanctions, documents and
// ties are folded into the parties that they belong to. What belongs to no party in the file stays
// an entry of its own, of no kind.
class FtmEntries {
 public:
  FtmEntries(Reading& reading, Edition& edition);

  // An entity of a whole file.
  void add(FtmEntity entity);
  // An entity of a delta file. Its operation is about itself alone, so nothing is folded: every
  // entity is an entry.
  void add(const FtmEntity& entity, ListOperation operation);
  // Folds what belongs to parties, now that all are known.
  void finish();

 private:
  struct Address {
    std::size_t entry;
    std::string id;
  };

  void add_party(const FtmEntity& entity);
  void add_itself(const FtmEntity& entity);
  void fold_addresses();
  bool fold(const FtmEntity& entity);
  std::vector<std::size_t> ends_of(const FtmEntity& entity, std::string_view property) const;
  void fold_tie(const FtmEntity& entity, const std::vector<std::size_t>& ends,
                std::string_view far);
  bool afford(const FtmEntity& entity, std::size_t copies);
  void warn_unaffordable(const FtmEntity& entity);
  void add_sanction(const FtmEntity& entity, std::size_t number);
  void add_programme(std::size_t number, const std::string& programme);
  const std::vector<std::size_t>* entries_of(std::string_view id) const;
  std::string_view label_of(std::string_view id) const;

  Reading& reading_;
  Edition& edition_;
  // How many bytes may be written again for what belongs to several parties. What would cost more
  // stays an entry of its own, with a warning.
  std::size_t budget_;
  std::string key_;
  Distinct programmes_;  // of each entry
  std::vector<FtmEntity> folded_;
  std::vector<Address> addresses_;
  std::unordered_map<std::string, std::vector<std::size_t>, TextHash, std::equal_to<>> parties_;
};

}  // namespace sanctrack::lists
