// Package viewfuncs has functions that templates call. What decides: whether a function has what it needs, or makes it each time it is called.
package viewfuncs

import (
	"html/template"
	"net/http"
	"regexp"
	"strings"

	"github.com/microcosm-cc/bluemonday"
)

const page = `<h1>{{.Title | short}}</h1>{{range .Notes}}<p>{{safe .}}</p>{{end}}`

type book struct {
	Title string
	Notes []string
}

type views struct {
	p    *bluemonday.Policy
	page *template.Template
}

func (v *views) safe(s string) template.HTML { return template.HTML(v.p.Sanitize(s)) }

func short(s string) string {
	re := regexp.MustCompile(`\s+`) // report
	return re.ReplaceAllString(s, " ")
}

func funcs(v *views) template.FuncMap {
	tel := regexp.MustCompile(`\+\d+`) // silent
	return template.FuncMap{
		"safe":  v.safe,
		"short": short,
		"tel":   func(s string) string { return tel.FindString(s) },
		"nl": func(s string) string {
			return strings.NewReplacer("\r\n", "\n").Replace(s) // report
		},
		"strip": bluemonday.NewPolicy().Sanitize, // silent
	}
}

func newViews() (*views, error) {
	v := &views{p: bluemonday.UGCPolicy()}                     // silent
	t, err := template.New("page").Funcs(funcs(v)).Parse(page) // silent
	if err != nil {
		return nil, err
	}
	v.page = t
	return v, nil
}

func (v *views) show(w http.ResponseWriter, r *http.Request) {
	_ = v.page.Execute(w, book{r.FormValue("title"), r.Form["note"]})
}

// preview parses for itself, with the same functions each time.
func (v *views) preview(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("page").Funcs(template.FuncMap{"safe": v.safe, "short": short}).Parse(page)) // report
	_ = t.Execute(w, book{Title: r.FormValue("title")})
}

// user has a text that its user wrote.
func (v *views) user(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("user").Funcs(template.FuncMap{"short": short}).Parse(r.FormValue("template")) // silent
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = t.Execute(w, book{Title: "none"})
}

// signed has a function that knows who asks.
func (v *views) signed(w http.ResponseWriter, r *http.Request) {
	t := template.New("signed").Funcs(template.FuncMap{"who": func() string { return r.RemoteAddr }})
	t, err := t.Parse("{{who}}") // silent
	if err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

func Routes(m *http.ServeMux) error {
	v, err := newViews()
	if err != nil {
		return err
	}
	m.HandleFunc("/show", v.show)
	m.HandleFunc("/preview", v.preview)
	m.HandleFunc("/user", v.user)
	m.HandleFunc("/signed", v.signed)
	return nil
}
