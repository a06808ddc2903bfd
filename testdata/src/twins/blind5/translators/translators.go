// Package translators says in many languages what is wrong. What decides: whether languages are set up with the program, once for each, or with each
// request.
package translators

import (
	"errors"
	"net/http"
	"strings"
	"sync"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entranslations "github.com/go-playground/validator/v10/translations/en"
	"github.com/labstack/echo/v4"
)

type checker struct {
	v    *validator.Validate
	uni  *ut.UniversalTranslator
	lock sync.RWMutex
	each map[string]*translated
}

type translated struct {
	v     *validator.Validate
	trans ut.Translator
}

func newChecker(supported ...locales.Translator) (*checker, error) {
	// Kept.
	c := &checker{v: validator.New(), each: make(map[string]*translated)} // silent
	fallback := en.New()
	// The same.
	c.uni = ut.New(fallback, supported...) // silent
	trans, _ := c.uni.GetTranslator("en")
	return c, entranslations.RegisterDefaultTranslations(c.v, trans)
}

func (c *checker) say(err error, lang string) map[string]string {
	trans, _ := c.uni.FindTranslator(strings.Split(lang, ",")...)
	var errs validator.ValidationErrors
	if errors.As(err, &errs) {
		return errs.Translate(trans)
	}
	return nil
}

func sayOwn(err error, lang string) map[string]string {
	// All languages for each error.
	uni := ut.New(en.New(), en.New()) // report
	trans, _ := uni.GetTranslator(lang)
	var errs validator.ValidationErrors
	if errors.As(err, &errs) {
		return errs.Translate(trans)
	}
	return nil
}

func (c *checker) in(lang string) (*translated, error) {
	c.lock.RLock()
	t := c.each[lang]
	c.lock.RUnlock()
	if t != nil {
		return t, nil
	}
	c.lock.Lock()
	defer c.lock.Unlock()
	if t := c.each[lang]; t != nil {
		return t, nil
	}
	trans, _ := c.uni.GetTranslator(lang)
	// Once for each language.
	t = &translated{validator.New(), trans} // silent
	if err := entranslations.RegisterDefaultTranslations(t.v, trans); err != nil {
		return nil, err
	}
	c.each[lang] = t
	return t, nil
}

func (c *checker) inOwn(lang string, x any) error {
	trans, _ := c.uni.GetTranslator(lang)
	// The translations are those of the language; whoever calls has one.
	v := validator.New() // silent
	if err := entranslations.RegisterDefaultTranslations(v, trans); err != nil {
		return err
	}
	return v.Struct(x)
}

func (c *checker) english(x any) error {
	trans, _ := c.uni.GetTranslator("en")
	// Always the same language.
	v := validator.New() // report
	if err := entranslations.RegisterDefaultTranslations(v, trans); err != nil {
		return err
	}
	return v.Struct(x)
}

var english = sync.OnceValues(func() (*translated, error) {
	// Once.
	v := validator.New()                                       // silent
	trans, _ := ut.New(en.New(), en.New()).GetTranslator("en") // silent
	return &translated{v, trans}, entranslations.RegisterDefaultTranslations(v, trans)
})

type user struct{ Mail string }

func (c *checker) Validate(i any) error { return c.v.Struct(i) }

func (c *checker) create(ctx echo.Context) error {
	var u user
	if err := ctx.Bind(&u); err != nil {
		return err
	}
	lang := ctx.Param("lang")
	if err := ctx.Validate(&u); err != nil {
		return ctx.JSON(http.StatusBadRequest, []any{c.say(err, lang), sayOwn(err, lang)})
	}
	t, err := c.in(lang)
	if err != nil {
		return err
	}
	e, err := english()
	if err != nil {
		return err
	}
	return errors.Join(t.v.Struct(u), e.v.Struct(u), c.english(u), c.inOwn(lang, u))
}

func (c *checker) show(ctx echo.Context) error {
	// A locale for each request, as a part of what says it.
	uni := ut.New(en.New()) // report
	trans, _ := uni.GetTranslator("en")
	s, err := trans.T("hello", ctx.Param("name"))
	if err != nil {
		return err
	}
	return ctx.JSON(http.StatusOK, s)
}

func Main() error {
	c, err := newChecker(en.New())
	if err != nil {
		return err
	}
	e := echo.New()
	e.Validator = c
	e.POST("/users/:lang", c.create)
	e.GET("/hello/:name", c.show)
	return e.Start(":8080")
}
