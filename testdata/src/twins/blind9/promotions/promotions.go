// Package promotions has controllers with embedded parts and methods on values. What decides: whether the part that keeps it is the same
// with the next request.
package promotions

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type promotion struct {
	Code string `form:"code" validate:"required"`
}

// Rules keeps its validator.
type Rules struct {
	once sync.Once
	v    *validator.Validate
}

func (r *Rules) init() {
	r.once.Do(func() {
		r.v = validator.New() // silent
		r.v.SetTagName("validate")
	})
}

func (r *Rules) Check(x any) error {
	r.init()
	return r.v.Struct(x)
}

// Forms has methods on the value: what they keep is gone with the copy.
type Forms struct {
	d    *form.Decoder
	lazy bool
}

func (f Forms) fill() Forms {
	if f.d == nil {
		f.d = form.NewDecoder() // report
		f.lazy = true
	}
	return f
}

func (f Forms) Bind(x any, r *http.Request) error { return f.fill().d.Decode(x, r.PostForm) }

// Texts is a pointer in what embeds it.
type Texts struct{ policy *bluemonday.Policy }

func (t *Texts) Clean(s string) string {
	if t.policy == nil {
		t.policy = bluemonday.UGCPolicy() // silent
	}
	return t.policy.Sanitize(s)
}

// Trim is embedded by what lives for a request.
type Trim struct{ t *mold.Transformer }

func (t *Trim) transformer() *mold.Transformer {
	if t.t == nil {
		t.t = mold.New() // report
	}
	return t.t
}

type Controller struct {
	Rules
	Forms
	*Texts
}

func NewController() *Controller { return &Controller{Texts: &Texts{}} }

type session struct {
	*Controller
	Trim
	user string
}

func (c *Controller) session(r *http.Request) *session {
	return &session{Controller: c, user: r.Header.Get("X-User")}
}

func (c *Controller) Create(w http.ResponseWriter, r *http.Request) {
	var p promotion
	if err := c.Bind(&p, r); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	p.Code = c.Clean(p.Code)
	s := c.session(r)
	if err := s.transformer().Struct(r.Context(), &p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.Check(&p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// Checker is a value with a pointer in it, which all copies share.
type Checker struct{ shared *Rules }

func (c Checker) rules() *validator.Validate {
	if c.shared.v == nil {
		c.shared.v = validator.New() // silent
	}
	return c.shared.v
}

func (c Checker) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := c.rules().Var(r.FormValue("code"), "required"); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// onceByValue has a once that is copied with each call.
type onceByValue struct {
	once sync.Once
	v    *validator.Validate
}

func (o onceByValue) check(x any) error {
	o.once.Do(func() {
		o.v = validator.New() // report
	})
	return o.v.Struct(x)
}

var byValue onceByValue

func redeem(w http.ResponseWriter, r *http.Request) {
	if err := byValue.check(promotion{r.FormValue("code")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux) {
	c := NewController()
	m.HandleFunc("/promotions", c.Create)
	m.Handle("/check", Checker{&c.Rules})
	m.HandleFunc("/redeem", redeem)
}
