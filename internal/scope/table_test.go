package scope

import (
	"slices"
	"strings"
	"testing"
)

// TestRows: every row says what it is, and no key stands twice in one kind of
// row, where the second would hide the first.
func TestRows(t *testing.T) {
	t.Parallel()
	ids := make(map[string]bool)
	keys := make(map[string]string)
	for _, row := range Rows() {
		if ids[row.ID] {
			t.Errorf("%s: two rows have this ID", row.ID)
		}
		ids[row.ID] = true
		if row.ID != strings.TrimSpace(row.ID) || row.ID == "" || row.Framework == "" || row.Source == "" {
			t.Errorf("%s: no ID, framework or source", row.ID)
		}
		if row.What == "" && row.Kind != Arg && row.Kind != ArgPackage {
			t.Errorf("%s: nothing to call a match", row.ID)
		}
		if row.Freq == Unknown || int(row.Freq) >= len(freqNames) {
			t.Errorf("%s: frequency %d", row.ID, row.Freq)
		}
		if none := row.Kind == Judged || row.Kind == Generated || row.Via != ""; none != (len(row.Keys) == 0) {
			t.Errorf("%s: a row of kind %s with keys %v", row.ID, row.Kind, row.Keys)
		}
		for _, key := range row.Keys {
			id := string(row.Kind) + " " + key + " " + row.With
			if keys[id] != "" {
				t.Errorf("%s: key %s is also in %s", row.ID, key, keys[id])
			}
			keys[id] = row.ID
		}
	}
	for _, row := range Rows() {
		if row.Via != "" && !ids[row.Via] {
			t.Errorf("%s: no row %s", row.ID, row.Via)
		}
	}
}

// TestInactiveRowsParse: the keys of rows that are off are not in the index,
// and are right all the same.
func TestInactiveRowsParse(t *testing.T) {
	t.Parallel()
	off := 0
	for _, row := range Rows() {
		on := *row
		on.Off = ""
		if x := newIndex([]*Row{&on}); on.Kind != Judged && on.Kind != Generated && on.Via == "" && on.Kind != Method && on.Kind != Sig && len(x.packages) == 0 {
			t.Errorf("%s: no package in its keys", row.ID)
		}
		if !row.Active() {
			off++
		}
	}
	if off == 0 {
		t.Error("no row is off")
	}
}

// TestForms: a Param or Result key has a form that types can have.
func TestForms(t *testing.T) {
	t.Parallel()
	for _, row := range Rows() {
		for _, o := range row.Objects() {
			if o.Path == "" || strings.ContainsAny(o.Path, "*()[]#") || strings.ContainsAny(o.Type+o.Name, "*()[]#/.") {
				t.Errorf("%s: %+v", row.ID, o)
			}
			if o.Type == "" && o.Name == "" {
				t.Errorf("%s: %+v names nothing", row.ID, o)
			}
		}
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	if got, want := parseType("[]*a.com/b.v2/c.T"), (typeKey{"a.com/b.v2/c", "T", slice<<2 | pointer}); got != want {
		t.Errorf("parseType = %+v, want %+v", got, want)
	}
	if got, want := parseType("chan a.T"), (typeKey{"a", "T", channel}); got != want {
		t.Errorf("parseType = %+v, want %+v", got, want)
	}
	for _, test := range []struct {
		key string
		fn  funcKey
		arg int
	}{
		{"slices.SortFunc#1", funcKey{"slices", "", "SortFunc"}, 1},
		{"(*sync.Once).Do#0", funcKey{"sync", "Once", "Do"}, 0},
		{"(gopkg.in/x.v3/y.I).M#*", funcKey{"gopkg.in/x.v3/y", "I", "M"}, anyArg},
	} {
		if fn, arg := parseArg(test.key); fn != test.fn || arg != test.arg {
			t.Errorf("parseArg(%s) = %+v, %d", test.key, fn, arg)
		}
	}
	if got, want := parseField("a.com/b.T.F"), (fieldKey{"a.com/b", "T", "F"}); got != want {
		t.Errorf("parseField = %+v, want %+v", got, want)
	}
	rule := parseMethod(nil, "M(func(a.T) error, []byte) (_, error)")
	if want := []typeSpelling{{text: "func(a.T) error"}, {text: "[]byte"}}; rule.name != "M" || !slices.Equal(rule.in, want) {
		t.Errorf("parseMethod = %+v", rule)
	}
	if want := []typeSpelling{{text: "_"}, {text: "error"}}; !slices.Equal(rule.out, want) {
		t.Errorf("parseMethod = %+v", rule)
	}
	rule = parseMethod(nil, "(*reflect.Value) any")
	key := typeKey{"reflect", "Value", pointer}
	if want := []typeSpelling{{"*reflect.Value", key}}; rule.name != "" || !slices.Equal(rule.in, want) || len(rule.out) != 1 {
		t.Errorf("parseMethod = %+v", rule)
	}
}

func TestPackages(t *testing.T) {
	t.Parallel()
	list := Packages()
	if !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) {
		t.Error("not sorted, or with duplicates")
	}
	for path, want := range map[string]bool{
		"net/http": true, "github.com/gin-gonic/gin": true, "slices": true, "github.com/samber/lo": true,
		"github.com/prometheus/client_golang/prometheus": false, // a row that is off
		"context": true, // context.AfterFunc
		"fmt":     false,
	} {
		if slices.Contains(list, path) != want {
			t.Errorf("%s among the packages: %v, want %v", path, !want, want)
		}
	}
}

// TestFreqOrder: the greater frequency wins, so their order is meant.
func TestFreqOrder(t *testing.T) {
	t.Parallel()
	order := []Freq{Unknown, Once, Inherit, PerElement, PerValue, Message, Reconcile, Request}
	for i, f := range order {
		if int(f) != i || f.String() == "" {
			t.Errorf("%v is number %d, want %d", f, f, i)
		}
	}
}

// TestKeysAreFiled: each key of a row can be parsed, and its kind has a place in
// the index.
func TestKeysAreFiled(t *testing.T) {
	t.Parallel()
	for _, row := range Rows() {
		if x := newIndex([]*Row{row}); len(x.lost) > 0 {
			t.Errorf("%s: its kind %s is not filed", row.ID, row.Kind)
		}
		for _, key := range row.Keys {
			name, arg, hasArg := strings.Cut(key, "#")
			if wants := row.Kind == Arg || row.Kind == ArgMethods; wants && (!hasArg || strings.Trim(arg, "0123456789") != "" && arg != "*") {
				t.Errorf("%s: key %q has no argument", row.ID, key)
			}
			packageAlone := slices.Contains([]Kind{ParamPackage, ArgPackage, Judged, Generated, Method, Sig}, row.Kind)
			if !packageAlone && strings.LastIndexByte(name, '.') <= strings.LastIndexByte(name, '/') {
				t.Errorf("%s: key %q has no name behind its package", row.ID, key)
			}
		}
	}
}
