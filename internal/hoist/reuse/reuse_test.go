package reuse_test

import (
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
	"github.com/mapperlint/mapperlint/internal/hoist/reuse"
)

// TestFind reads functions that build an instance, and behind each the variable that
// the package has of it.
func TestFind(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "variables.txt")
	forms := src.Forms(form.Options{Form: form.Auto})
	variables := reuse.NewReader(src.Folder.Pkg, src.Sources, src.Touch())
	got := make(map[string]string)
	for _, f := range src.Found {
		name := f.Build.Owner.Decl().Name
		prop, why := forms.Propose(f)
		if prop == nil {
			t.Errorf("%s: %s", name, why)
			continue
		}
		got[name] = "-"
		if x := variables.Find(&label.Variable{Props: []*form.Proposal{prop}}); x != nil {
			got[name] = strings.Join(x.Names, " ")
		}
	}
	src.Answers(t, 7, func(name string) string { return got[name] })
}
