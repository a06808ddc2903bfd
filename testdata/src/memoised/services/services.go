// Package services has handlers as services have them, next to twins that
// differ in what lasts.
package services

import (
	"context"
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	"github.com/labstack/echo/v4"
)

type user struct {
	Name string `validate:"required"`
}

// The validator of echo.
type customValidator struct{ v *validator.Validate }

func (cv *customValidator) Validate(i any) error { return cv.v.Struct(i) }

type freshValidator struct{}

func (freshValidator) Validate(i any) error {
	return validator.New().Struct(i) // want `on every call of freshValidator.Validate`
}

func newEcho() *echo.Echo {
	e := echo.New()
	e.Validator = &customValidator{v: validator.New()}
	e.Use(outside, inside)
	return e
}

// Middleware.
func outside(next echo.HandlerFunc) echo.HandlerFunc {
	v := validator.New()
	return func(c echo.Context) error {
		c.Set("v", v)
		return next(c)
	}
}

func inside(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set("v", validator.New()) // want `for every request in function literal in inside`
		return next(c)
	}
}

// A base that handlers embed.
type base struct {
	mu sync.Mutex
	v  *validator.Validate
}

func (b *base) validator() *validator.Validate {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.v == nil {
		b.v = validator.New()
	}
	return b.v
}

type userHandler struct {
	base
	name string
}

func (h *userHandler) Create(c *gin.Context) { _ = h.validator().Struct(c) }

type orderHandler struct {
	*base
	name string
}

func (h *orderHandler) Create(c *gin.Context) { _ = h.validator().Struct(c) }

// An object for each request that refers to a base that lasts.
func (h *orderHandler) Each(c *gin.Context) {
	x := &orderHandler{base: h.base, name: "x"}
	_ = x.validator().Struct(c)
	_ = (&orderHandler{base: h.base}).validator().Struct(c)
	_ = newOrderHandler(h.base).validator().Struct(c)
}

func newOrderHandler(b *base) *orderHandler { return &orderHandler{base: b} }

type ownBase struct{ v *validator.Validate }

func (b *ownBase) validator() *validator.Validate {
	if b.v == nil {
		b.v = validator.New() // want `for every request in \(\*ownHandler\).Each, a gin handler, through \(\*ownBase\).validator`
	}
	return b.v
}

type ownHandler struct {
	ownBase
	name string
}

func (h *ownHandler) Each(c *gin.Context) {
	x := &ownHandler{name: "x"}
	_ = x.validator().Struct(c)
}

// The caller gives the object what it has.
type given struct{ v *validator.Validate }

func (g *given) validator() *validator.Validate {
	if g.v == nil {
		g.v = validator.New()
	}
	return g.v
}

var global = validator.New()

func gives(c *gin.Context) {
	g := &given{v: global}
	_ = g.validator().Struct(c)
}

type givenLater struct{ v *validator.Validate }

func (g *givenLater) validator() *validator.Validate {
	if g.v == nil {
		g.v = validator.New()
	}
	return g.v
}

func givesLater(c *gin.Context) {
	var g givenLater
	g.v = global
	_ = g.validator().Struct(c)
}

// Objects of a pool keep what they were filled with.
var pooled = sync.Pool{New: func() any { return new(worker) }}

type worker struct{ dec *schema.Decoder }

func (w *worker) decoder() *schema.Decoder {
	if w.dec == nil {
		w.dec = schema.NewDecoder()
	}
	return w.dec
}

func fromPool(w http.ResponseWriter, r *http.Request) {
	x := pooled.Get().(*worker)
	defer pooled.Put(x)
	_ = x.decoder().Decode(w, r.Form)
}

type freshWorker struct{ dec *schema.Decoder }

func (w *freshWorker) decoder() *schema.Decoder {
	if w.dec == nil {
		w.dec = schema.NewDecoder() // want `for every request in fromNew, a net/http handler, through \(\*freshWorker\).decoder`
	}
	return w.dec
}

func fromNew(w http.ResponseWriter, r *http.Request) {
	x := new(freshWorker)
	_ = x.decoder().Decode(w, r.Form)
}

// fiber, with a variable that a function sets.
var (
	started *validator.Validate
	renewed *validator.Validate
)

func initValidator() {
	started = validator.New()
	_ = started.RegisterValidation("x", nil)
}

func renewValidator() {
	renewed = validator.New() // want `for every request in createRenewed.*through renewValidator`
	_ = renewed.RegisterValidation("x", nil)
}

func create(c *fiber.Ctx) error { return started.Struct(c) }

func createRenewed(c *fiber.Ctx) error {
	renewValidator()
	return renewed.Struct(c)
}

// chi, with the routes in a literal.
func routes() http.Handler {
	initValidator()
	r := chi.NewRouter()
	r.Route("/users", func(r chi.Router) {
		v := validator.New()
		r.Post("/", func(w http.ResponseWriter, req *http.Request) { _ = v.Struct(req) })
		r.Post("/own", func(w http.ResponseWriter, req *http.Request) {
			v := validator.New() // want `for every request in function literal in routes, a net/http handler`
			_ = v.Struct(req)
		})
	})
	return r
}

// A decoder that middleware puts into the context.
type key struct{}

func withDecoder(next http.Handler) http.Handler {
	dec := schema.NewDecoder()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, dec)))
	})
}

func withOwnDecoder(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		dec := schema.NewDecoder() // want `for every request in function literal in withOwnDecoder, a net/http handler`
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, dec)))
	})
}

// What the context has, or a default.
func fromContext(ctx context.Context) *schema.Decoder {
	if d, ok := ctx.Value(key{}).(*schema.Decoder); ok {
		return d
	}
	return fallback
}

var fallback = schema.NewDecoder()

func fromContextOrNew(ctx context.Context) *schema.Decoder {
	if d, ok := ctx.Value(key{}).(*schema.Decoder); ok {
		return d
	}
	return schema.NewDecoder() // want `for every request in decodes, a net/http handler, through fromContextOrNew`
}

func decodes(w http.ResponseWriter, r *http.Request) {
	_ = fromContext(r.Context()).Decode(w, r.Form)
	_ = fromContextOrNew(r.Context()).Decode(w, r.Form)
}

// A session that the context has: who knows how long it lives.
type session struct{ v *validator.Validate }

func (s *session) validator() *validator.Validate {
	if s.v == nil {
		s.v = validator.New()
	}
	return s.v
}

func ofSession(w http.ResponseWriter, r *http.Request) {
	s := r.Context().Value(key{}).(*session)
	_ = s.validator().Struct(r)
}

// A request that says that everything is to be filled again.
type reloading struct {
	mu sync.Mutex
	v  *validator.Validate
}

func (h *reloading) Reload(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.v = nil
	h.mu.Unlock()
}

func (h *reloading) Check(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	if h.v == nil {
		h.v = validator.New()
	}
	v := h.v
	h.mu.Unlock()
	_ = v.Struct(r)
}

// A receiver by value keeps nothing.
type byValue struct{ v *validator.Validate }

func (b byValue) validator() *validator.Validate {
	if b.v == nil {
		b.v = validator.New() // want `for every request in byValue.Create, a gin handler, through byValue.validator`
	}
	return b.v
}

func (b byValue) Create(c *gin.Context) { _ = b.validator().Struct(c) }

// Unless a constructor has filled it.
type byValueFilled struct{ v *validator.Validate }

func newByValueFilled() byValueFilled { return byValueFilled{v: validator.New()} }

func (b byValueFilled) validator() *validator.Validate {
	if b.v == nil {
		b.v = validator.New()
	}
	return b.v
}

func (b byValueFilled) Create(c *gin.Context) { _ = b.validator().Struct(c) }
