// Package holders has objects that hold an instance, built for one request or
// for good.
package holders

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type service struct {
	v   *validator.Validate
	dec *schema.Decoder
}

// newService is called for every request.
func newService() *service {
	return &service{
		v:   validator.New(),     // want `validator.New builds .* for every request in handle, a gin handler, through newService`
		dec: schema.NewDecoder(), // want `schema.NewDecoder builds .* for every request in handle, a gin handler, through newService`
	}
}

func (s *service) create(v any) error {
	_ = s.dec.Decode(v, nil)
	return s.v.Struct(v)
}

func handle(c *gin.Context) {
	s := newService()
	_ = s.create(c)
}

// newKept is called by the constructor of the API.
func newKept() *service { return &service{v: validator.New(), dec: schema.NewDecoder()} }

type api struct{ s *service }

func newAPI() *api { return &api{s: newKept()} }

func (a *api) handle(c *gin.Context) { _ = a.s.create(c) }

// In the handler itself.
func inline(c *gin.Context) {
	s := service{v: validator.New()} // want `for every request in inline, a gin handler`
	_ = s.create(c)
	t := &service{}
	t.dec = schema.NewDecoder() // want `for every request in inline, a gin handler`
	_ = t.create(c)
}

// Two levels: a controller that makes a service that makes a validator.
type controller struct{ s *inner }

type inner struct{ v *validator.Validate }

func newInner() *inner {
	v := validator.New() // want `for every request in nested, a gin handler, through newController and newInner`
	return &inner{v: v}
}

func newController() *controller { return &controller{s: newInner()} }

func (k *controller) run(v any) error { return k.s.v.Struct(v) }

func nested(c *gin.Context) { _ = newController().run(c) }

// By value, embedded.
type base struct{ validate *validator.Validate }

type derived struct {
	base
	name string
}

func newDerived(name string) derived {
	return derived{base: base{validate: validator.New()}, name: name} // want `for every request in embedded, a gin handler, through newDerived`
}

func embedded(c *gin.Context) {
	d := newDerived(c.Param("name"))
	_ = d.validate.Struct(c)
}

// Behind an interface.
type checker interface{ Check(v any) error }

type checkerImpl struct{ v *validator.Validate }

func (k *checkerImpl) Check(v any) error { return k.v.Struct(v) }

func newChecker() checker {
	return &checkerImpl{v: validator.New()} // want `for every request in behind, a gin handler, through newChecker`
}

func behind(c *gin.Context) { _ = newChecker().Check(c) }

// Handed to a registration function, or stored: built for good.
var registered []checker

func register(k checker) { registered = append(registered, k) }

func newRegistered() checker { return &checkerImpl{v: validator.New()} }

func setUp(r *gin.Engine) {
	register(newRegistered())
	k := newRegistered()
	r.GET("/", func(c *gin.Context) { _ = k.Check(c) })
	h := newHandler()
	r.GET("/x", h.get)
}

type handler struct{ v *validator.Validate }

func newHandler() *handler { return &handler{v: validator.New()} }

func (h *handler) get(c *gin.Context) { _ = h.v.Struct(c) }

// Registered by a handler: stored all the same.
func lateRegistration(c *gin.Context) { register(newRegistered()) }

// Lazy field of an object made for the request.
type lazy struct{ v *validator.Validate }

func (l *lazy) get() *validator.Validate {
	if l.v == nil {
		l.v = validator.New()
	}
	return l.v
}

var kept = &lazy{}

func useKept(c *gin.Context) { _ = kept.get().Struct(c) }

// Functional options.
type option func(*service)

func withDecoder(d *schema.Decoder) option { return func(s *service) { s.dec = d } }

func newWith(opts ...option) *service {
	s := &service{v: validator.New()}
	for _, o := range opts {
		o(s)
	}
	return s
}

var withOptions = newWith(withDecoder(schema.NewDecoder()))
