// Package errtranslate turns errors of validation into text.
package errtranslate

import (
	"errors"
	"net/http"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entrans "github.com/go-playground/validator/v10/translations/en"
	"github.com/labstack/echo/v4"
)

type In struct {
	Name string `json:"name" validate:"required"`
}

// A translator and a validator at each check.
func Check(in any) map[string]string {
	trans, _ := ut.New(en.New()).GetTranslator("en") // report
	v := validator.New()                             // report
	_ = entrans.RegisterDefaultTranslations(v, trans)
	var ve validator.ValidationErrors
	if errors.As(v.Struct(in), &ve) {
		return ve.Translate(trans)
	}
	return nil
}

// The set-up is a function of its own.
func register(v *validator.Validate, trans ut.Translator) error {
	return v.RegisterTranslation("required", trans,
		func(t ut.Translator) error { return t.Add("required", "{0} is missing", true) },
		func(t ut.Translator, fe validator.FieldError) string {
			s, _ := t.T("required", fe.Field())
			return s
		})
}

func Problems(in *In) (out []string) {
	v := validator.New() // report
	uni := ut.New(en.New())
	trans, _ := uni.FindTranslator("en", "de")
	if err := register(v, trans); err != nil {
		return []string{err.Error()}
	}
	err := v.Struct(in)
	for _, fe := range asErrors(err) {
		out = append(out, fe.Translate(trans))
	}
	return out
}

func asErrors(err error) (ve validator.ValidationErrors) {
	errors.As(err, &ve)
	return ve
}

// In a central error handler: it only asks for the field.
func onError(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		err := next(c)
		var ve validator.ValidationErrors
		if !errors.As(err, &ve) {
			return err
		}
		v := validator.New() // report
		if v.Var(c.Param("lang"), "bcp47_language_tag") != nil {
			return c.JSON(http.StatusBadRequest, "bad language")
		}
		return c.JSON(http.StatusBadRequest, ve.Error())
	}
}

// Lines of an answer.
type problem struct{ Field, Text string }

func problems(c echo.Context) error {
	var in In
	if err := c.Bind(&in); err != nil {
		return err
	}
	v, trans := setup()
	var list []problem
	for _, fe := range asErrors(v.Struct(in)) {
		list = append(list, problem{fe.Field(), fe.Translate(trans)})
	}
	return c.JSON(http.StatusOK, list)
}

func setup() (v *validator.Validate, trans ut.Translator) {
	v = validator.New()                             // report
	trans, _ = ut.New(en.New()).GetTranslator("en") // report
	if err := register(v, trans); err != nil {
		panic(err)
	}
	return
}

// Mirrors: the language of the request chooses among what is there.
type Translated struct {
	v   *validator.Validate
	uni *ut.UniversalTranslator
}

func New() (*Translated, error) {
	t := &Translated{uni: ut.New(en.New(), en.New())}
	t.v = validator.New() // silent
	for _, l := range []string{"en", "de"} {
		trans, _ := t.uni.GetTranslator(l)
		if err := register(t.v, trans); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func (t *Translated) handle(c echo.Context) error {
	var in In
	_ = c.Bind(&in)
	trans, _ := t.uni.GetTranslator(c.Param("lang"))
	return c.JSON(http.StatusOK, asErrors(t.v.Struct(in)).Translate(trans))
}

// Mirror: names of fields as the request wants them.
func named(c echo.Context) error {
	v := validator.New() // silent
	v.SetTagName(c.Param("tag"))
	return v.Struct(In{})
}

func Mount(e *echo.Echo, t *Translated) {
	v, trans := setup()
	e.Use(onError)
	e.GET("/problems", problems)
	e.GET("/translated/:lang", t.handle)
	e.GET("/named/:tag", named)
	e.GET("/all", func(c echo.Context) error {
		return c.JSON(http.StatusOK, asErrors(v.Struct(c.Param("all"))).Translate(trans))
	})
}
