package catalogue

import (
	"go/types"
	"slices"
	"strconv"
	"testing"
)

// BenchmarkFunc shows that a look-up takes the same time with three entries as
// with all of them and with three hundred, for a hit, a miss, and a hit of a
// pattern.
func BenchmarkFunc(b *testing.B) {
	all := Entries()
	var three []*Entry
	for _, e := range all {
		if e.ID == "validator" || e.ID == "ut" || e.ID == "protovalidate" {
			three = append(three, e)
		}
	}
	objects := []struct{ what, name string }{
		{"hit", "github.com/go-playground/validator/v10.New"},
		{"miss", "example.com/service/internal/orders.(*Repository).Find"},
		{"pattern", "github.com/go-playground/locales/en.New"},
	}
	for _, set := range []struct {
		what    string
		entries []*Entry
	}{{"three", three}, {"all", all}, {"300", enlarged(all, 300)}} {
		c := newBuilder(set.entries, Groups()).finish()
		for _, o := range objects {
			fn := fakeObject(o.name).(*types.Func)
			b.Run(o.what+"/"+set.what, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					c.Func(fn)
				}
			})
		}
	}
}

// enlarged returns the entries and copies of them for libraries of other names, n
// in all.
func enlarged(entries []*Entry, n int) []*Entry {
	all := slices.Clone(entries)
	for i := 0; len(all) < n; i++ {
		e := *entries[i%len(entries)]
		e.SetupFuncs, e.Constructors = nil, slices.Clone(e.Constructors)
		for j := range e.Constructors {
			name := ownName(e.Constructors[j].Name)
			name.path = "example.com/copy" + strconv.Itoa(i) + "/" + name.path
			e.Constructors[j].Name = name.String()
		}
		all = append(all, &e)
	}
	return all
}

// BenchmarkNew is what an analyzer pays once.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(Config{}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestFuncDoesNotAllocate: the look-up runs for every call of every package.
// (A hit of a pattern makes a constructor with the name of its package.)
func TestFuncDoesNotAllocate(t *testing.T) {
	c := mustNew(t, Config{Groups: allGroups()})
	for _, s := range []string{
		"github.com/go-playground/validator/v10.New",
		"example.com/vendor/example.com/service.(*Repository).Find",
		"github.com/go-playground/locales/en.Other",
	} {
		fn := fakeObject(s).(*types.Func)
		if n := testing.AllocsPerRun(100, func() { c.Func(fn) }); n != 0 {
			t.Errorf("%s: %v allocations", s, n)
		}
	}
}
