// Package ctxscopes hands things to handlers in contexts. What decides: whether the middleware has it, or makes it for the context.
package ctxscopes

import (
	"context"
	"net/http"
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
)

type key int

const (
	validateKey key = iota
	decoderKey
	scopeKey
)

// withValidator has one, and gives it to each request.
func withValidator(next http.Handler) http.Handler {
	// With the middleware.
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), validateKey, v)))
	})
}

// withOwnValidator makes one for each request.
func withOwnValidator(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), validateKey, validator.New()) // report
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// withDecoder is configured when the routes are.
func withDecoder(tag string) func(http.Handler) http.Handler {
	// For each route.
	d := schema.NewDecoder() // silent
	d.SetAliasTag(tag)
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), decoderKey, d)))
		})
	}
}

// withOwnDecoder makes the same for each request.
func withOwnDecoder(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d := schema.NewDecoder() // report
		d.IgnoreUnknownKeys(true)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), decoderKey, d)))
	})
}

// scope is all that a request has.
type scope struct {
	app    *app
	mapper *reflectx.Mapper
}

type app struct {
	mapper *reflectx.Mapper
	v      *validator.Validate
}

func (a *app) scope() *scope {
	// For each request that has a scope.
	return &scope{a, reflectx.NewMapper("json")} // report
}

func (a *app) withScope(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), scopeKey, a.scope())))
	})
}

func from(ctx context.Context) *scope { return ctx.Value(scopeKey).(*scope) }

func show(w http.ResponseWriter, r *http.Request) {
	s := from(r.Context())
	_ = s.mapper.FieldMap(reflect.ValueOf(r.URL))
	_ = s.app.mapper.FieldMap(reflect.ValueOf(r.URL))
	v, ok := r.Context().Value(validateKey).(*validator.Validate)
	if !ok {
		// Without the middleware, each request makes one.
		v = validator.New() // report
	}
	_ = v.Struct(r.URL)
	if d, ok := r.Context().Value(decoderKey).(*schema.Decoder); ok {
		_ = d.Decode(s, r.Form)
	}
}

// The same in other frameworks.

func ginValidator() gin.HandlerFunc {
	// With the middleware.
	v := validator.New() // silent
	return func(c *gin.Context) { c.Set("validate", v); c.Next() }
}

func ginOwn(c *gin.Context) {
	c.Set("validate", validator.New()) // report
	c.Next()
}

func ginShow(c *gin.Context) {
	v := c.MustGet("validate").(*validator.Validate)
	_ = v.Var(c.Param("name"), "alpha")
}

func echoValidator(next echo.HandlerFunc) echo.HandlerFunc {
	// Once for each route that it is put around.
	v := validator.New() // silent
	return func(c echo.Context) error {
		c.Set("validate", v)
		return next(c)
	}
}

func echoOwn(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if c.Get("validate") == nil {
			// The context is the request's.
			c.Set("validate", validator.New()) // report
		}
		return next(c)
	}
}

func Main() error {
	// Kept by the application.
	a := &app{mapper: reflectx.NewMapper("db")}                                  // silent
	ctx := context.WithValue(context.Background(), validateKey, validator.New()) // silent
	_ = ctx
	m := chi.NewRouter()
	m.Use(withValidator, withOwnValidator, withDecoder("json"), withOwnDecoder, a.withScope)
	m.Get("/show", show)
	g := gin.Default()
	g.Use(ginValidator(), ginOwn)
	g.GET("/show", ginShow)
	e := echo.New()
	e.Use(echoValidator, echoOwn)
	go g.Run(":8081")
	go e.Start(":8082")
	return http.ListenAndServe(":8080", m)
}
