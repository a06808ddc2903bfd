// Package sanitizers cleans texts and fills templates. What decides: whether the policy, the replacer, the template or the
// environment is the same each time.
package sanitizers

import (
	"bytes"
	"html/template"
	"net/http"
	"strings"
	ttemplate "text/template"

	"github.com/google/cel-go/cel"
	"github.com/microcosm-cc/bluemonday"
)

type comment struct{ Text string }

func Clean(s string) string {
	return bluemonday.UGCPolicy().Sanitize(s) // report
}

func (c *comment) Sanitize() {
	p := bluemonday.NewPolicy() // report
	p.AllowElements("b", "i")
	c.Text = p.Sanitize(c.Text)
}

func CleanAll(cs []*comment) {
	for _, c := range cs {
		policy := bluemonday.UGCPolicy() // report
		c.Text = policy.Sanitize(c.Text)
	}
}

func Render(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("page").Parse(`<h1>{{.}}</h1>`)) // report
	_ = t.Execute(w, r.URL.Path)
}

func Mail(name string) (string, error) {
	t, err := ttemplate.New("mail").Parse("Dear {{.}}") // report
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = t.Execute(&b, name)
	return b.String(), err
}

func Allowed(w http.ResponseWriter, r *http.Request) {
	env, err := cel.NewEnv(cel.Variable("path", cel.StringType)) // report
	if err != nil {
		return
	}
	ast, _ := env.Compile(r.Header.Get("X-Rule"))
	p, _ := env.Program(ast) // silent
	_, _ = p.Eval(r.URL.Path)
}

// Kept, or of the call.

var (
	policy = bluemonday.UGCPolicy()                             // silent
	page   = template.Must(template.New("p").Parse(`<p>{{.}}`)) // silent
	env    = func() *cel.Env {
		e, err := cel.NewEnv() // silent
		if err != nil {
			panic(err)
		}
		return e
	}()
)

func Kept(w http.ResponseWriter, r *http.Request) {
	_ = page.Execute(w, policy.Sanitize(r.FormValue("text")))
	_, _ = env.Compile(r.FormValue("rule")) // silent
}

func Users(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("user").Parse(r.FormValue("template")) // silent
	if err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

func Fill(text string, data any) (string, error) {
	t, err := ttemplate.New("t").Parse(text) // silent
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	err = t.Execute(&b, data)
	return b.String(), err
}

func Elements(s string, allowed ...string) string {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(allowed...)
	return p.Sanitize(s)
}

type renderer struct {
	t *template.Template
	p *bluemonday.Policy
}

func newRenderer() (*renderer, error) {
	t, err := template.New("r").Parse(`{{.}}`)             // silent
	return &renderer{t: t, p: bluemonday.NewPolicy()}, err // silent
}

func (re *renderer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = re.t.Execute(w, re.p.Sanitize(r.URL.Path))
}

func Routes(mux *http.ServeMux) error {
	re, err := newRenderer()
	if err != nil {
		return err
	}
	mux.Handle("/", re)
	p := bluemonday.UGCPolicy() // silent
	mux.HandleFunc("/clean", func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(p.Sanitize(r.URL.Path)))
	})
	return nil
}
