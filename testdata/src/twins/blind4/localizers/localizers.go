// Package localizers writes texts in the language of the request. What decides: whether the bundle of texts, which is the same
// for all languages, is made for each request. The localizer of one is the request's.
package localizers

import (
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
	"github.com/nicksnyder/go-i18n/v2/i18n"
)

func Hello(c *gin.Context) {
	// All texts, for each request.
	b := i18n.NewBundle("en") // report
	b.MustLoadMessageFile("en.toml")
	c.JSON(200, i18n.NewLocalizer(b, c.GetHeader("Accept-Language")))
}

func localize(lang string) any {
	// A helper of handlers; only the localizer is of the language.
	b := i18n.NewBundle("en") // report
	for _, name := range []string{"en.toml", "de.toml"} {
		b.MustLoadMessageFile(name)
	}
	return i18n.NewLocalizer(b, lang)
}

func Localized(w http.ResponseWriter, r *http.Request) {
	_ = localize(r.Header.Get("Accept-Language"))
}

func Middleware(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		// In what runs for each request.
		b := i18n.NewBundle("en") // report
		c.Set("loc", i18n.NewLocalizer(b, c.Param("lang")))
		return next(c)
	}
}

var shared = i18n.NewBundle("en") // silent

func Learn(w http.ResponseWriter, r *http.Request) {
	// Texts are added to what other requests read.
	shared.MustLoadMessageFile("fr.toml") // report
	_ = i18n.NewLocalizer(shared, "fr")
}

func init() {
	// At the start.
	shared.MustLoadMessageFile("en.toml") // silent: at the start
}

func Shared(w http.ResponseWriter, r *http.Request) {
	_ = i18n.NewLocalizer(shared, r.Header.Get("Accept-Language"))
}

func PerRegion(w http.ResponseWriter, r *http.Request) {
	// The files are those of the region that the request names.
	b := i18n.NewBundle("en") // silent
	_, _ = b.LoadMessageFile(r.FormValue("region") + ".toml")
	_ = i18n.NewLocalizer(b, "en")
}

type texts struct {
	once sync.Once
	b    *i18n.Bundle
}

func (t *texts) bundle() *i18n.Bundle {
	t.once.Do(func() {
		// Once for the texts.
		t.b = i18n.NewBundle("en") // silent
		t.b.MustLoadMessageFile("en.toml")
	})
	return t.b
}

var lazily texts

func Lazy(c echo.Context) error {
	return c.JSON(200, i18n.NewLocalizer(lazily.bundle(), c.Param("lang")))
}

func New() echo.MiddlewareFunc {
	// Once for the middleware.
	b := i18n.NewBundle("en") // silent
	b.MustLoadMessageFile("en.toml")
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			c.Set("loc", i18n.NewLocalizer(b, c.Param("lang")))
			return next(c)
		}
	}
}
