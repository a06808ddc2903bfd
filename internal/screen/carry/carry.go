// Package carry answers units with what the facts of their imports say, and passes
// these on.
package carry

import (
	"maps"
	"slices"
	"sync"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/screen"
)

// Skip reports whether the unit can be answered without looking at it, and
// with which facts.
func Skip(cfg *screen.Config, k *screen.Knowledge) (facts []byte, ok bool) {
	below := sync.OnceValues(func() (*fact.Fact, bool) { return imported(cfg) })
	if !k.Silent(cfg.Unit(func() (screen.Facts, bool) { return below() })) {
		return nil, false
	}
	if cfg.Unread() {
		return nil, true
	}
	said, ok := below()
	if !ok {
		return nil, false
	}
	carried := said.Carried()
	facts, err := carried.Encode(cfg.ImportPath)
	return facts, err == nil
}

// imported puts the facts of the direct imports together. A file that is not there,
// or that is not understood, leaves them unknown.
func imported(cfg *screen.Config) (*fact.Fact, bool) {
	var facts []*fact.Fact
	for _, path := range slices.Sorted(maps.Keys(cfg.PackageVetx)) {
		f, err := fact.Read(cfg.PackageVetx[path])
		if err != nil {
			return nil, false
		}
		if f != nil {
			facts = append(facts, f)
		}
	}
	merged := fact.Merge(facts)
	return &merged, true
}
