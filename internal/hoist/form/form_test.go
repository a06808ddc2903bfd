package form_test

import (
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
)

// propose returns what is proposed for the first build of each function.
func propose(src *hoisttest.Package, options form.Options) map[string]string {
	forms := src.Forms(options)
	got := make(map[string]string)
	for _, f := range src.Found {
		if name := f.Build.Owner.Decl().Name; got[name] == "" {
			got[name] = describe(forms, f)
		}
	}
	return got
}

func describe(forms *form.Reader, f *findings.Finding) string {
	prop, why := forms.Propose(f)
	if prop == nil {
		return "refused: " + string(why.Rule)
	}
	got := prop.Form.Traits().ID
	if prop.Init != "" {
		line := strings.Join(strings.Fields(strings.ReplaceAll(prop.Init, "\n", ";")), " ")
		line = strings.NewReplacer("{; ", "{ ", ";}", " }", "; ;", ";", "{;", "{ ", ";;", "; ", ";", "; ").Replace(line)
		got += ": " + strings.Join(strings.Fields(line), " ")
	}
	return got
}

// TestForms reads functions that build an instance, and behind each the form that is
// proposed for it.
func TestForms(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "forms.txt")
	got := propose(src, form.Options{Form: form.Auto})
	src.Answers(t, 13, func(name string) string { return got[name] })
}

// TestOptions: what is proposed if the user asks for another form.
func TestOptions(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "forms.txt")
	for _, tt := range []struct{ option, function, want string }{
		{form.Once, "variable", "once: sync.OnceValue(func() *validator.Validate { return validator.New() })"},
		{form.Package, "wrapper", "package: func() *validator.Validate { v := validator.New(); v.SetTagName(\"v\"); return v }()"},
		{form.Field, "variable", "refused: fix/no-field"},
		{form.Field, "pooled", "refused: fix/no-field"},
		{form.Field, "factory", "handler: reflectx.NewMapper(tag)"},
		{form.Package, "loop", "refused: fix/depends-on-function"},
	} {
		if got := propose(src, form.Options{Form: tt.option})[tt.function]; got != tt.want {
			t.Errorf("%s as %s: %s, want %s", tt.function, tt.option, got, tt.want)
		}
	}
}
