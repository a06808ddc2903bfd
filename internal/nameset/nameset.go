// Package nameset holds sets of identifiers that are asked for many others: of most it is
// seen without a look-up that they are none of the set.
package nameset

import "maps"

// A Set is a set of identifiers that knows by their lengths and first bytes of most
// others that they are none of its own. The zero value is empty.
type Set struct {
	all     map[string]bool
	lengths [256]uint64 // by the first byte, a bit for each length
}

// Add adds a name, which is not empty.
func (s *Set) Add(name string) {
	if s.all == nil {
		s.all = make(map[string]bool)
	}
	s.all[name] = true
	s.lengths[name[0]] |= 1 << (len(name) % 64)
}

// Has reports whether the name is in the set.
func (s *Set) Has(name string) bool {
	return name != "" && s.lengths[name[0]]&(1<<(len(name)%64)) != 0 && s.all[name]
}

// Clone returns a set of the same names.
func (s *Set) Clone() *Set { return &Set{maps.Clone(s.all), s.lengths} }
