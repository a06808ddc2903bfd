// Package embeddeds has handlers that embed what they share. What decides: whether the method that makes runs with the request, and into what it stores.
package embeddeds

import (
	"net/http"
	"regexp"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required"`
}

// base is embedded by all.
type base struct {
	rules *validator.Validate
	once  sync.Once
	api   jsoniter.API
}

func newBase() *base {
	return &base{rules: validator.New()} // silent
}

func (b *base) codec() jsoniter.API {
	b.once.Do(func() {
		b.api = jsoniter.Config{SortMapKeys: true}.Froze() // silent
	})
	return b.api
}

func (b *base) bind(r *http.Request) (v in, err error) {
	d := form.NewDecoder() // report
	if err := d.Decode(&v, r.URL.Query()); err != nil {
		return v, err
	}
	return v, b.rules.Struct(v)
}

// users uses what it embeds.
type users struct{ *base }

func (u users) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	v, err := u.bind(r)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	out, _ := u.codec().Marshal(v)
	_, _ = w.Write(out)
}

// teams has a method of its own in front of that of the base.
type teams struct {
	*base
	query *schema.Decoder
}

func newTeams(b *base) *teams {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return &teams{base: b, query: d}
}

func (t *teams) bind(r *http.Request) (v in, err error) {
	err = t.query.Decode(&v, r.URL.Query())
	return v, err
}

func (t *teams) get(w http.ResponseWriter, r *http.Request) {
	if _, err := t.bind(r); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// codec makes what the base has.
func (t *teams) codec() jsoniter.API {
	return jsoniter.Config{EscapeHTML: true}.Froze() // report
}

func (t *teams) list(w http.ResponseWriter, r *http.Request) {
	out, _ := t.codec().Marshal(in{r.FormValue("name")})
	_, _ = w.Write(out)
}

// policies is embedded by value, in what lives long.
type policies struct {
	mu  sync.Mutex
	ugc *bluemonday.Policy
}

func (p *policies) sanitize(s string) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ugc == nil {
		p.ugc = bluemonday.UGCPolicy() // silent
	}
	return p.ugc.Sanitize(s)
}

type posts struct{ policies }

// names is embedded by value, in what lives for a request.
type names struct{ re *regexp.Regexp }

func (n *names) match(s string) bool {
	if n.re == nil {
		n.re = regexp.MustCompile(`^[a-z]+$`) // report
	}
	return n.re.MatchString(s)
}

type call struct {
	names
	r *http.Request
}

func (p *posts) create(w http.ResponseWriter, r *http.Request) {
	c := call{r: r}
	if !c.match(r.FormValue("name")) {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	_, _ = w.Write([]byte(p.sanitize(r.FormValue("text"))))
}

// strict embeds the rules themselves.
type strict struct{ *validator.Validate }

func (p *posts) update(w http.ResponseWriter, r *http.Request) {
	s := strict{validator.New(validator.WithRequiredStructEnabled())} // report
	if s.Struct(in{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// checked embeds them too, and is made once.
type checked struct {
	strict
	path string
}

func newChecked(path string) *checked {
	return &checked{strict{validator.New()}, path} // silent
}

func (c *checked) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if c.Var(r.FormValue("name"), "required") != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Main() error {
	b := newBase()
	t, p := newTeams(b), new(posts)
	http.Handle("/users", users{b})
	http.HandleFunc("/teams", t.get)
	http.HandleFunc("/teams/list", t.list)
	http.HandleFunc("/posts", p.create)
	http.HandleFunc("/posts/update", p.update)
	http.Handle("/checked", newChecked("/checked"))
	return http.ListenAndServe(":8080", nil)
}
