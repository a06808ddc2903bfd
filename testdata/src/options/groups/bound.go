package groups

import (
	"strings"
	"text/template"
)

// functions note in failed what went wrong.
func functions(failed *string) template.FuncMap {
	return template.FuncMap{"fail": func(why string) string {
		*failed = why
		return ""
	}}
}

// The template tells this call what failed.
func renderChecked(data any) string {
	failed := new(string)
	t := template.Must(template.New("page").Funcs(functions(failed)).Parse("{{fail .Name}}")) // silent: setup/own-object call/depends-on-unknown setup/own-object
	var b strings.Builder
	t.Execute(&b, data)
	if *failed != "" {
		return *failed
	}
	return b.String()
}

// Nobody looks at what its functions were given.
func renderPlain(data any) string {
	failed := new(string)
	t := template.Must(template.New("page").Funcs(functions(failed)).Parse("{{fail .Name}}")) // want `builds .* on every call of renderPlain`
	var b strings.Builder
	t.Execute(&b, data)
	return b.String()
}
