package must

import (
	"embed"
	"html/template"
	"net/http"
)

var pages embed.FS

var funcs = template.FuncMap{"up": func(s string) string { return s }}

var moreFuncs = template.FuncMap{"up": func(s string) string { return s }}

func init() { moreFuncs["down"] = func(s string) string { return s } }

// Must moves with what it looks at.
func ConstantPage(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("constant").Parse(`{{.}}`)) // want `builds`
	_ = t.Execute(w, r.FormValue("q"))
}

// The functions that a text may call are known where they are written down.
func WithFuncs(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("funcs").Funcs(funcs).Parse(`{{up .}}`)) // want `builds`
	_ = t.Execute(w, r.FormValue("q"))
}

// Where one is added, the text may fail, and is parsed at its first use.
func WithMoreFuncs(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("more").Funcs(moreFuncs).Parse(`{{up .}}`)) // want `builds`
	_ = t.Execute(w, r.FormValue("q"))
}

// A text that calls another one fails where it did.
func WithOtherFuncs(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("other").Funcs(funcs).Parse(`{{down .}}`)) // want `builds`
	_ = t.Execute(w, r.FormValue("q"))
}

// What is embedded does not change.
func Embedded(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.ParseFS(pages, "*.html")) // want `builds`
	_ = t.ExecuteTemplate(w, "page", r.FormValue("q"))
}

// Files do.
func ReadPage(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.ParseFiles("page.html")) // unfixed: fix/reads-what-changes // want `builds`
	_ = t.Execute(w, r.FormValue("q"))
}

// A Must of somebody else's stays.
func Must(t *template.Template, err error) *template.Template {
	if err != nil {
		return nil
	}
	return t
}

func OwnMust(w http.ResponseWriter, r *http.Request) {
	t := Must(template.New("own").Parse(`{{.}}`)) // want `builds`
	_ = t.Execute(w, r.FormValue("q"))
}

// A text that is no template fails where it did.
func WrongText(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("wrong").Parse(`{{up .}}`)) // want `builds`
	_ = t.Execute(w, r.FormValue("q"))
}

// So is one whose error is looked at, where the text is one.
func Looked(w http.ResponseWriter, r *http.Request) {
	const page = `<p>{{.}}</p>`
	t, err := template.New("looked").Parse(page) // want `builds`
	if err != nil {
		http.Error(w, "no template", http.StatusInternalServerError)
		return
	}
	_ = t.Execute(w, r.FormValue("q"))
}

// And one in a variable.
func LookedAt(w http.ResponseWriter, r *http.Request) {
	text := `<b>{{.}}</b>`
	t, err := template.New("lookedAt").Parse(text) // want `builds`
	if err != nil {
		panic(err)
	}
	_ = t.Execute(w, r.FormValue("q"))
}

// The text may be wrong: the error is the function's.
func NotLooked(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("notLooked").Parse(`<i>{{up .}}</i>`) // want `builds`
	if err != nil {
		panic(err)
	}
	_ = t.Execute(w, r.FormValue("q"))
}

// An err that comes with what is done next has a statement of its own, and what comes after
// that defines another.
func Executed(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("executed").Parse(`<u>{{.}}</u>`) // want `builds`
	if err != nil {
		http.Error(w, "no template", http.StatusInternalServerError)
		return
	}
	if err = t.Execute(w, r.FormValue("q")); err != nil {
		http.Error(w, "not executed", http.StatusInternalServerError)
		return
	}
	_, err = w.Write(nil)
	if err != nil {
		panic(err)
	}
}

// What is read after the statement is what was left there.
func ExecutedBefore(w http.ResponseWriter, r *http.Request) error {
	t, err := template.New("executedBefore").Parse(`<s>{{.}}</s>`) // want `builds`
	if err != nil {
		return err
	}
	if err = t.Execute(w, r.FormValue("q")); err != nil {
		http.Error(w, "not executed", http.StatusInternalServerError)
	}
	return err
}

// Delimiters are constants as the text is, which is read with them.
func Delimited(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("delimited").Delims("[[", "]]").Parse(`{{ [[.]]`) // want `builds`
	if err != nil {
		panic(err)
	}
	_ = t.Execute(w, r.FormValue("q"))
}

// With others it is no template.
func WronglyDelimited(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("wronglyDelimited").Delims("<", ">").Parse(`<< .>`) // want `builds`
	if err != nil {
		panic(err)
	}
	_ = t.Execute(w, r.FormValue("q"))
}
