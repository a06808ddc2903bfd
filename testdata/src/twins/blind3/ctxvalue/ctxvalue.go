// Package ctxvalue hands the instance to handlers in the context of the request. What decides: whether the middleware makes
// it inside of what runs for each request, or outside and only passes it on.
package ctxvalue

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

type key struct{}

type body struct{ Name string }

func Inside(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), key{}, validator.New()) // report
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func GinInside() gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Set("validate", validator.New()) // report
		c.Next()
	}
}

func EchoInside(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		v := validator.New() // report
		c.Set("validate", v)
		return next(c)
	}
}

func With(ctx context.Context) context.Context {
	return context.WithValue(ctx, key{}, validator.New(validator.WithRequiredStructEnabled())) // report
}

func HelperInside(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(With(r.Context())))
	})
}

type deps struct{ validate *validator.Validate }

func Bundle(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		d := &deps{validate: validator.New()} // report
		next(w, r.WithContext(context.WithValue(r.Context(), key{}, d)))
	}
}

func FiberInside(c *fiber.Ctx) error {
	ctx := With2(context.Background())
	_ = ctx
	return c.Next()
}

func With2(ctx context.Context) context.Context {
	d := deps{}
	d.validate = validator.New() // report
	return context.WithValue(ctx, key{}, &d)
}

// Made once, handed on.

func Outside(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, v)))
	})
}

func GinOutside() gin.HandlerFunc {
	d := deps{validate: validator.New()} // silent
	return func(c *gin.Context) {
		c.Set("validate", d.validate)
		c.Next()
	}
}

func EchoOutside() echo.MiddlewareFunc {
	v := validator.New() // silent
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			c.Set("validate", v)
			return next(c)
		}
	}
}

func Base() *http.Server {
	base := context.WithValue(context.Background(), key{}, validator.New()) // silent
	srv := &http.Server{Handler: http.HandlerFunc(Use)}
	go func() { <-base.Done() }()
	return srv
}

func Use(w http.ResponseWriter, r *http.Request) {
	if v, ok := r.Context().Value(key{}).(*validator.Validate); ok {
		_ = v.Struct(body{Name: r.URL.Path})
	}
}

// Absent from the context: made for this request all the same.
func From(r *http.Request) *validator.Validate {
	if v, ok := r.Context().Value(key{}).(*validator.Validate); ok {
		return v
	}
	return validator.New() // report
}

func UseFrom(w http.ResponseWriter, r *http.Request) { _ = From(r).Struct(body{}) }
