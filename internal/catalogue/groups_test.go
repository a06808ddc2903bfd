package catalogue

import (
	"slices"
	"strings"
	"testing"
)

func TestSelectGroups(t *testing.T) {
	t.Parallel()
	for list, want := range map[string]string{
		"":                   "mapper,typemap,codec,validator",
		"codec":              "codec",
		"codec,client,codec": "codec,client",
		"all":                "mapper,typemap,codec,validator,compiled,client,leak",
		"all,-client":        "mapper,typemap,codec,validator,compiled,leak",
		"-codec":             "mapper,typemap,validator",
		"codec,-codec":       "",
		"-codec,client":      "mapper,typemap,validator,client",
	} {
		var names []string
		if list != "" {
			names = strings.Split(list, ",")
		}
		var got []string
		for _, g := range SelectGroups(names) {
			got = append(got, string(g))
		}
		if !slices.Equal(got, strings.FieldsFunc(want, func(r rune) bool { return r == ',' })) {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
		if _, err := parseGroups(names); (err != nil) != (want == "") {
			t.Errorf("%q: %v", list, err)
		}
	}
	for _, list := range []string{"-all", "nosuch", "all,-nosuch", ""} {
		if _, err := parseGroups([]string{list}); err == nil && list != "" {
			t.Errorf("%q is taken", list)
		}
	}
}
