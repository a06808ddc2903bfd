package fact

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"reflect"
	"slices"
	"testing"
)

// TestWire: a fact is read as it was written, names that are said often cost
// little, and half a fact is an error.
func TestWire(t *testing.T) {
	t.Parallel()
	calls := []string{"example.com/p.Reader.Read", "example.com/p.Writer.Write", "example.com/p.Closer.Close"}
	f := &Fact{
		Version: Version,
		Funcs:   []Func{{Name: "a.F", Makes: []Build{{Constructor: "lib.New", Params: []int{0}}}}, {Name: "a.G", Invokes: calls[:1]}},
		Impls:   []Impl{{Key: "p.I.M", Name: "a.T.M"}},
		Setups:  []Setup{{Name: "a.S", Kind: "growth"}},
		Mappers: []Mapper{{Name: "a.New", Sharing: "keyed", Key: "table", Leaks: true, Setup: []string{"Register"}, Type: "a.T"}},
	}
	size := func() int {
		data, err := f.GobEncode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := f.GobEncode()
		if err != nil || !slices.Equal(data, again) {
			t.Errorf("the same fact has other bytes, %v", err)
		}
		var got Fact
		if err := got.GobDecode(data); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(&got, f) {
			t.Errorf("%+v\nwant %+v", &got, f)
		}
		for n := range data {
			if err := new(Fact).GobDecode(data[:n]); err == nil {
				t.Fatalf("the first %d of %d bytes are no error", n, len(data))
			}
		}
		return len(data)
	}
	small := size()
	for i := range 500 {
		f.Funcs = append(f.Funcs, Func{Name: fmt.Sprintf("(*a.T).M%03d", i), Invokes: slices.Clone(calls)})
	}
	if large := size(); large > small+500*8 {
		t.Errorf("%d bytes, and with 500 functions that call the same %d", small, large)
	}
}

// TestEncodedIn: what gob writes is read without it, and what looks otherwise is not.
func TestEncodedIn(t *testing.T) {
	t.Parallel()
	f := &Fact{Version: Version, Servers: []string{"a.S"}}
	for i := range 500 {
		f.Funcs = append(f.Funcs, Func{Name: fmt.Sprint("a.F", i), Fresh: true})
	}
	small := &Fact{Version: Version, Servers: []string{"a.S"}}
	write := func(list ...gobFact) []byte {
		gob.Register(new(Fact))
		var buf bytes.Buffer
		if err := gob.NewEncoder(&buf).Encode(list); err != nil {
			t.Fatal(err)
		}
		return buf.Bytes()
	}
	for _, f := range []*Fact{f, small} {
		data := write(gobFact{PkgPath: "example.com/a", Fact: f})
		want, err := f.GobEncode()
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := encodedIn(data); !ok || !bytes.Equal(got, want) {
			t.Errorf("%t, %d bytes, want %d", ok, len(got), len(want))
		}
		for n := range data {
			if _, ok := encodedIn(data[:n]); ok {
				t.Fatalf("the first %d of %d bytes are taken", n, len(data))
			}
		}
		if _, ok := encodedIn(append(data, 0)); ok {
			t.Error("a byte too many is taken")
		}
	}
	for _, list := range [][]gobFact{
		nil,
		{{PkgPath: "a", Object: "F", Fact: small}},
		{{PkgPath: "a", Fact: small}, {PkgPath: "b", Fact: small}},
		{{Fact: small}},
		{{PkgPath: "a"}},
	} {
		if _, ok := encodedIn(write(list...)); ok {
			t.Errorf("%+v is taken", list)
		}
	}
}
