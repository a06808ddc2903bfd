// Package objects has fields that are filled at first use: in objects that
// last, and in objects that are made for one request.
package objects

import (
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type in struct{ Name string }

type ctl struct{ v *validator.Validate }

func (c *ctl) validator() *validator.Validate {
	if c.v == nil {
		c.v = validator.New() // want `for every request in perRequest, a gin handler, through \(\*ctl\).validator`
	}
	return c.v
}

func perRequest(c *gin.Context) {
	x := &ctl{}
	_ = x.validator().Struct(c)
}

type lasting struct{ v *validator.Validate }

func (l *lasting) validator() *validator.Validate {
	if l.v == nil {
		l.v = validator.New()
	}
	return l.v
}

func (l *lasting) handle(c *gin.Context) { _ = l.validator().Struct(c) }

var one lasting

func handleOne(c *gin.Context) { _ = one.validator().Struct(c) }

func handleAround(l *lasting) gin.HandlerFunc {
	return func(c *gin.Context) { _ = l.validator().Struct(c) }
}

func register(e *gin.Engine) {
	l := &lasting{}
	e.GET("/", l.handle)
	e.GET("/2", func(c *gin.Context) { _ = l.validator().Struct(c) })
}

// Looked up first, and kept.
var lastings = map[string]*lasting{}

func looked(c *gin.Context) {
	l := lastings[c.Query("t")]
	if l == nil {
		l = &lasting{}
		lastings[c.Query("t")] = l
	}
	_ = l.validator().Struct(c)
}

func stored(c *gin.Context) {
	l := &lasting{}
	lastings[c.Query("t")] = l
	_ = l.validator().Struct(c)
}

// By early return, in a method of a method.
type early struct {
	dec *schema.Decoder
}

func (e *early) decoder() *schema.Decoder {
	if e.dec != nil {
		return e.dec
	}
	e.dec = schema.NewDecoder() // want `for every request in decodes, a net/http handler, through \(\*early\).decode and \(\*early\).decoder`
	e.dec.IgnoreUnknownKeys(true)
	return e.dec
}

func (e *early) decode(dst any, src map[string][]string) error { return e.decoder().Decode(dst, src) }

func decodes(w http.ResponseWriter, r *http.Request) {
	var e early
	_ = e.decode(w, r.Form)
}

type earlyLasting struct{ dec *schema.Decoder }

func (e *earlyLasting) decoder() *schema.Decoder {
	if e.dec != nil {
		return e.dec
	}
	e.dec = schema.NewDecoder()
	e.dec.IgnoreUnknownKeys(true)
	return e.dec
}

func (e *earlyLasting) decode(dst any, src map[string][]string) error {
	return e.decoder().Decode(dst, src)
}

type server struct{ forms earlyLasting }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) { _ = s.forms.decode(w, r.Form) }

// With a sync.Once of its own.
type lazy struct {
	once sync.Once
	v    *validator.Validate
}

func (l *lazy) get() *validator.Validate {
	l.once.Do(func() {
		l.v = validator.New() // want `for every request in onceEach, a gin handler, through \(\*lazy\).get`
	})
	return l.v
}

func onceEach(c *gin.Context) {
	l := &lazy{}
	_ = l.get().Struct(c)
}

type lazyLasting struct {
	once sync.Once
	v    *validator.Validate
}

func (l *lazyLasting) get() *validator.Validate {
	l.once.Do(func() { l.v = validator.New() })
	return l.v
}

var lazyOne lazyLasting

func onceAll(c *gin.Context) { _ = lazyOne.get().Struct(c) }

// With a method for the once.
type inSteps struct {
	once sync.Once
	v    *validator.Validate
}

func (l *inSteps) get() *validator.Validate {
	l.once.Do(l.init)
	return l.v
}

func (l *inSteps) init() {
	l.v = validator.New() // want `for every request in stepsEach, a gin handler, through \(\*inSteps\).get and \(\*inSteps\).init`
}

func stepsEach(c *gin.Context) { _ = new(inSteps).get().Struct(c) }

type inStepsLasting struct {
	once sync.Once
	v    *validator.Validate
}

func (l *inStepsLasting) get() *validator.Validate {
	l.once.Do(l.init)
	return l.v
}

func (l *inStepsLasting) init() { l.v = validator.New() }

type app struct{ l inStepsLasting }

func (a *app) handle(c *gin.Context) { _ = a.l.get().Struct(c) }

// By a constructor that the handler calls.
type logic struct {
	name string
	v    *validator.Validate
}

func newLogic(name string) *logic { return &logic{name: name} }

func (l *logic) validator() *validator.Validate {
	if l.v == nil {
		l.v = validator.New() // want `for every request in logically, a net/http handler, through \(\*logic\).run and \(\*logic\).validator`
	}
	return l.v
}

func (l *logic) run() error { return l.validator().Struct(l.name) }

func logically(w http.ResponseWriter, r *http.Request) { _ = newLogic(r.URL.Path).run() }

// A constructor that hands out what is there.
type session struct{ v *validator.Validate }

var sessions = map[string]*session{}

func newSession(id string) *session {
	if s, ok := sessions[id]; ok {
		return s
	}
	s := &session{}
	sessions[id] = s
	return s
}

func (s *session) validator() *validator.Validate {
	if s.v == nil {
		s.v = validator.New()
	}
	return s.v
}

func sessionally(w http.ResponseWriter, r *http.Request) {
	_ = newSession(r.URL.Path).validator().Struct(r)
}

// All elements of a request share it: no loop, but each request has its own.
type each struct{ v *validator.Validate }

func (e *each) validator() *validator.Validate {
	if e.v == nil {
		e.v = validator.New() // want `for every request in elements, a gin handler, through \(\*each\).validator`
	}
	return e.v
}

func elements(c *gin.Context) {
	var ins []in
	_ = c.ShouldBindJSON(&ins)
	e := &each{}
	for _, x := range ins {
		_ = e.validator().Struct(x)
	}
}
