// Package mailpages writes mails and pages. What decides: where the text of the template comes from.
package mailpages

import (
	_ "embed"
	"fmt"
	html "html/template"
	"net/http"
	"os"
	"strings"
	"sync"
	"text/template"
)

const greeting = "Hello {{.}}"

var funcs = template.FuncMap{"upper": strings.ToUpper}

type mailer struct {
	text  string
	dir   string
	mu    sync.Mutex
	pages map[string]*template.Template
}

func (m *mailer) greet(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("greet").Parse(greeting)) // report
	_ = t.Execute(w, r.FormValue("name"))
}

func (m *mailer) shout(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("shout").Funcs(funcs).Parse("{{upper .}}") // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = t.Execute(w, r.FormValue("name"))
}

// sign has its text from the start.
func (m *mailer) sign(w http.ResponseWriter, r *http.Request) {
	t, err := html.New("sign").Parse(m.text) // report
	if err != nil {
		return
	}
	_ = t.Execute(w, r.FormValue("name"))
}

// preview has it from the request.
func (m *mailer) preview(w http.ResponseWriter, r *http.Request) {
	t, err := html.New("preview").Parse(r.FormValue("text")) // silent
	if err != nil {
		return
	}
	_ = t.Execute(w, r.FormValue("name"))
}

func (m *mailer) wrapped(w http.ResponseWriter, r *http.Request) {
	text := fmt.Sprintf("<p>%s</p>{{.}}", r.FormValue("lead"))
	t := html.Must(html.New("wrapped").Parse(text)) // silent
	_ = t.Execute(w, r.FormValue("name"))
}

// file reads what is there at the moment, under a name that comes with the request.
func (m *mailer) file(w http.ResponseWriter, r *http.Request) {
	b, err := os.ReadFile(m.dir + "/" + r.PathValue("page"))
	if err != nil {
		return
	}
	t, err := template.New("file").Parse(string(b)) // silent
	if err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

func (m *mailer) page(name, text string) (*template.Template, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if t, ok := m.pages[name]; ok {
		return t, nil
	}
	t, err := template.New(name).Parse(text) // silent
	if err == nil {
		m.pages[name] = t
	}
	return t, err
}

func (m *mailer) cached(w http.ResponseWriter, r *http.Request) {
	if t, err := m.page("hello", greeting); err == nil {
		_ = t.Execute(w, r.FormValue("name"))
	}
}

func render(w http.ResponseWriter, text string, data any) {
	t := template.Must(template.New("render").Parse(text)) // report
	_ = t.Execute(w, data)
}

func (m *mailer) both(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("short") == "" {
		render(w, greeting, r.FormValue("name"))
		return
	}
	render(w, "Hi {{.}}", r.FormValue("name"))
}

func Routes(mux *http.ServeMux, dir, text string) {
	m := &mailer{dir: dir, text: text, pages: map[string]*template.Template{}}
	mux.HandleFunc("/greet", m.greet)
	mux.HandleFunc("/shout", m.shout)
	mux.HandleFunc("/sign", m.sign)
	mux.HandleFunc("/preview", m.preview)
	mux.HandleFunc("/wrapped", m.wrapped)
	mux.HandleFunc("/file/{page}", m.file)
	mux.HandleFunc("/cached", m.cached)
	mux.HandleFunc("/both", m.both)
}
