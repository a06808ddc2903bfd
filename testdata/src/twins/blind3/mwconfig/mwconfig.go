// Package mwconfig has middlewares with a config whose defaults are filled in. What decides: whether the default instance is
// made when the middleware is, or by what runs for each request.
package mwconfig

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"net/url"
)

type Config struct {
	Skip    func(path string) bool
	Decoder *form.Decoder
}

type filter struct{ Sort string }

func New(config ...Config) fiber.Handler {
	cfg := Config{}
	if len(config) > 0 {
		cfg = config[0]
	}
	if cfg.Decoder == nil {
		cfg.Decoder = form.NewDecoder() // silent
	}
	return func(c *fiber.Ctx) error {
		var f filter
		_ = cfg.Decoder.Decode(&f, map[string][]string{"sort": {c.Params("sort")}})
		return c.Next()
	}
}

func NewLate(config ...Config) fiber.Handler {
	var cfg Config
	if len(config) > 0 {
		cfg = config[0]
	}
	return func(c *fiber.Ctx) error {
		dec := cfg.Decoder
		if dec == nil {
			dec = form.NewDecoder() // report
		}
		var f filter
		_ = dec.Decode(&f, map[string][]string{"sort": {c.Params("sort")}})
		return c.Next()
	}
}

func configDefault(cfg Config) Config {
	if cfg.Decoder == nil {
		cfg.Decoder = form.NewDecoder() // silent
	}
	return cfg
}

func WithConfig(cfg Config) echo.MiddlewareFunc {
	cfg = configDefault(cfg)
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			var f filter
			_ = cfg.Decoder.Decode(&f, c.QueryParams())
			return next(c)
		}
	}
}

func lateDefault(cfg Config) Config {
	if cfg.Decoder == nil {
		cfg.Decoder = form.NewDecoder() // report
	}
	return cfg
}

func WithLateConfig(cfg Config) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			var f filter
			_ = lateDefault(cfg).Decoder.Decode(&f, c.QueryParams())
			return next(c)
		}
	}
}

func Gin(opts ...func(*Config)) gin.HandlerFunc {
	cfg := &Config{Decoder: form.NewDecoder()} // silent
	for _, o := range opts {
		o(cfg)
	}
	return func(c *gin.Context) {
		var f filter
		_ = cfg.Decoder.Decode(&f, c.QueryMap("f"))
	}
}

func GinLate(opts ...func(*Config)) gin.HandlerFunc {
	return func(c *gin.Context) {
		cfg := &Config{Decoder: form.NewDecoder()} // report
		for _, o := range opts {
			o(cfg)
		}
		var f filter
		_ = cfg.Decoder.Decode(&f, c.QueryMap("f"))
	}
}

type mw struct {
	next http.Handler
	dec  *form.Decoder
}

func (m *mw) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var f filter
	_ = m.dec.Decode(&f, r.URL.Query())
	m.next.ServeHTTP(w, r)
}

func Wrap(next http.Handler) http.Handler { return &mw{next, form.NewDecoder()} } // silent

func WrapEach(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m := &mw{next, form.NewDecoder()} // report
		m.ServeHTTP(w, r)
	})
}

type negroni struct{ values url.Values }

func (n *negroni) ServeHTTP(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
	dec := form.NewDecoder() // report
	var f filter
	_ = dec.Decode(&f, r.Form)
	next(w, r)
}

func Chain(h http.Handler, mws ...func(http.Handler) http.Handler) http.Handler {
	for _, m := range mws {
		h = m(h)
	}
	return h
}

func Routes() http.Handler {
	dec := form.NewDecoder() // silent
	return Chain(http.NotFoundHandler(), Wrap, WrapEach, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			var f filter
			_ = dec.Decode(&f, r.URL.Query())
			next.ServeHTTP(w, r)
		})
	})
}
