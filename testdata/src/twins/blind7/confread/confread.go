// Package confread has configuration in what it makes. What decides: whether the configuration is that of the process, or of the request.
package confread

import (
	"encoding/json"
	"net/http"
	"os"
	"regexp"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
)

type config struct {
	Tag     string
	Pattern string
	Strict  bool
}

type in struct {
	Name string `check:"required"`
}

// load reads the configuration at the start.
func load(path string) (*config, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := &config{}
	return c, json.Unmarshal(raw, c)
}

type server struct {
	cfg   *config
	rules *validator.Validate
	names *regexp.Regexp
}

// newServer makes what the configuration says.
func newServer(cfg *config) *server {
	v := validator.New() // silent
	v.SetTagName(cfg.Tag)
	return &server{cfg: cfg, rules: v, names: regexp.MustCompile(cfg.Pattern)} // silent
}

// create makes it again, of the configuration that nobody changes.
func (s *server) create(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	v.SetTagName(s.cfg.Tag)
	if v.Struct(in{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// check makes it of what the request says.
func (s *server) check(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	v.SetTagName(r.FormValue("tag"))
	if v.Struct(in{r.FormValue("name")}) != nil || s.rules.Struct(s.cfg) != nil || !s.names.MatchString(r.FormValue("name")) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// find has the pattern of the request.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	re, err := regexp.Compile(r.FormValue("pattern")) // silent
	if err != nil || !re.MatchString(r.FormValue("name")) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// list has one of two sorts, as the request says.
func (s *server) list(w http.ResponseWriter, r *http.Request) {
	api := jsoniter.Config{EscapeHTML: r.FormValue("html") != ""}.Froze() // silent
	out, _ := api.Marshal(in{r.FormValue("name")})
	_, _ = w.Write(out)
}

// export has the sort of a constant.
func (s *server) export(w http.ResponseWriter, r *http.Request) {
	const html = true
	api := jsoniter.Config{EscapeHTML: html}.Froze() // report
	out, _ := api.Marshal(in{r.FormValue("name")})
	_, _ = w.Write(out)
}

// live has what a request may change.
type live struct {
	mu    sync.Mutex
	rules *validator.Validate
}

// reload is called by a request, to make again what was configured.
func (l *live) reload(w http.ResponseWriter, r *http.Request) {
	cfg, err := load("config.json")
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	v := validator.New() // silent
	v.SetTagName(cfg.Tag)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.rules = v
}

// search has a tag that is a constant.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	const tag = "query"
	d := schema.NewDecoder() // report
	d.SetAliasTag(tag)
	var v in
	if d.Decode(&v, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// forms has the tag from the environment, which is read when the closure is made.
func forms() http.HandlerFunc {
	tag := os.Getenv("FORM_TAG")
	return func(w http.ResponseWriter, r *http.Request) {
		d := form.NewDecoder() // report
		d.SetTagName(tag)
		var v in
		if d.Decode(&v, r.URL.Query()) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func Main() error {
	cfg, err := load("config.json")
	if err != nil {
		return err
	}
	s := newServer(cfg)
	http.HandleFunc("/create", s.create)
	http.HandleFunc("/check", s.check)
	http.HandleFunc("/find", s.find)
	http.HandleFunc("/list", s.list)
	http.HandleFunc("/export", s.export)
	http.HandleFunc("/search", s.search)
	http.HandleFunc("/reload", new(live).reload)
	http.HandleFunc("/forms", forms())
	return http.ListenAndServe(":8080", nil)
}
