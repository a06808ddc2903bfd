package label_test

import (
	"cmp"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
)

// TestNames reads functions that build an instance, and behind each the name of the
// variable for it.
func TestNames(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "names.txt")
	forms := src.Forms(form.Options{Form: form.Auto})
	var all []*label.Variable
	for _, f := range src.Found {
		if prop, _ := forms.Propose(f); prop != nil {
			all = append(all, &label.Variable{Props: []*form.Proposal{prop}})
		}
	}
	label.New(src.Folder.Pkg, src.Names()).NameAll(all, all)
	got := make(map[string]string)
	for _, v := range all {
		got[v.Props[0].Slice.Site.Owner.Decl().Name] = cmp.Or(strings.Join(v.Names, " "), "none")
	}
	src.Answers(t, 57, func(name string) string { return got[name] })
}

// TestFree: what is declared, imported, predeclared or given out is not free.
func TestFree(t *testing.T) {
	t.Parallel()
	names := hoisttest.Load(t, "names.txt").Names()
	for name, want := range map[string]bool{
		"user": false, "reflectx": false, "string": false, "init": false, "_": false, "a b": false, "sync": false, "fresh": true,
	} {
		if got := names.Free(name); got != want {
			t.Errorf("%s is free: %v", name, got)
		}
	}
	names.Take("fresh")
	if names.Free("fresh") {
		t.Error("fresh was given out")
	}
}
