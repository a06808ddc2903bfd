// Package textholders makes texts. What decides: whether the text, or what makes it, is there the next time.
package textholders

import (
	"fmt"
	"net/http"
	"regexp"
	"runtime/debug"
	"strings"
	"sync"
	"text/template"

	"github.com/huandu/go-sqlbuilder"
	"github.com/microcosm-cc/bluemonday"
)

type article struct {
	Title string
	Body  string
}

// Summary is asked for by templates and handlers.
func (a article) Summary() string {
	return bluemonday.UGCPolicy().Sanitize(a.Body) // report
}

// slugger makes slugs.
type slugger struct{ r *strings.Replacer }

func newSlugger() slugger {
	return slugger{strings.NewReplacer(" ", "-", "/", "-")} // report
}

func (s slugger) slug(title string) string { return strings.ToLower(s.r.Replace(title)) }

// keptSlugger is the same, held by a variable.
type keptSlugger struct{ r *strings.Replacer }

func newKeptSlugger() *keptSlugger {
	return &keptSlugger{strings.NewReplacer("_", "-", ".", "-")} // silent
}

func (s *keptSlugger) slug(title string) string { return strings.ToLower(s.r.Replace(title)) }

var slugs = newKeptSlugger()

// build is what this program was built from: the text is made once.
var build = shortVersion()

func shortVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	return regexp.MustCompile(`^v?(\d+\.\d+).*`).ReplaceAllString(info.Main.Version, "$1") // silent
}

// longVersion is made anew for each who asks.
func longVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	return regexp.MustCompile(`\+dirty$`).ReplaceAllString(info.Main.Version, "") // report
}

// help is made when somebody asks for it, once.
var help = sync.OnceValue(func() string {
	t := template.Must(template.New("help").Parse(`{{range .}}{{.}} {{end}}`)) // silent
	var b strings.Builder
	if err := t.Execute(&b, []string{"list", "show"}); err != nil {
		return err.Error()
	}
	return b.String()
})

// usage is made for each.
func usage() string {
	t := template.Must(template.New("usage").Parse(`usage: {{.}}`)) // report
	var b strings.Builder
	if err := t.Execute(&b, "list|show"); err != nil {
		return err.Error()
	}
	return b.String()
}

// page keeps what it has rendered. The pages are there as long as the server.
type page struct {
	mu   sync.Mutex
	src  string
	html string
}

func (p *page) render() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.html == "" {
		p.html = bluemonday.UGCPolicy().Sanitize(p.src) // silent
	}
	return p.html
}

var pages = map[string]*page{"about": {src: "<p>about</p>"}, "terms": {src: "<p>terms</p>"}}

// selectArticles has one statement for all.
func selectArticles() string {
	sql, _ := sqlbuilder.NewStruct(new(article)).SelectFrom("articles").Build() // report
	return sql
}

var countArticles = func() string {
	sql, _ := sqlbuilder.NewStruct(new(article)).SelectFrom("articles").Build() // silent
	return "select count(*) from (" + sql + ")"
}()

func show(w http.ResponseWriter, r *http.Request) {
	a := article{r.FormValue("title"), r.FormValue("body")}
	fmt.Fprintln(w, a.Summary(), newSlugger().slug(a.Title), slugs.slug(a.Title))
	fmt.Fprintln(w, build, longVersion(), help(), usage(), selectArticles(), countArticles)
	if p, ok := pages[r.FormValue("page")]; ok {
		fmt.Fprintln(w, p.render())
	}
}

func Routes(m *http.ServeMux) { m.HandleFunc("/", show) }
