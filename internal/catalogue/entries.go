package catalogue

import (
	"cmp"
	"slices"
)

// Entries returns all entries, those that are never reported included, sorted
// by group and ID. They are made afresh, so a caller may keep and change them.
func Entries() []*Entry {
	all := slices.Concat(
		mapperEntries(),
		typeMapEntries(),
		codecEntries(),
		validatorEntries(),
		k8sEntries(),
		compiledEntries(),
		clientEntries(),
		keySetEntries(),
		aiServiceEntries(),
		furtherCompiled(),
		telemetryEntries(),
		poolEntries(),
		foryEntries(),
		neverEntries(),
	)
	slices.SortFunc(all, func(a, b *Entry) int {
		return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.ID, b.ID))
	})
	return all
}
