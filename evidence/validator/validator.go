// Package validator measures struct validators, their translators, and the
// transformers of the same family.
package validator

import (
	"context"
	"strings"

	"github.com/go-playground/locales/en"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/mold/v4/modifiers"
	"github.com/go-playground/mold/v4/scrubbers"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	translations "github.com/go-playground/validator/v10/translations/en"
	validator9 "gopkg.in/go-playground/validator.v9"
	validator2 "gopkg.in/validator.v2"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

// Cases returns the cases of the group.
func Cases() []bench.Case {
	o := order.New()
	validate := func(v *validator.Validate) error { return v.Struct(o) }
	return append([]bench.Case{
		bench.Of("validator10-New", newValidator, validate),
		bench.Of("validator10-New+RegisterValidation", newWithRule, validate),
		bench.Of("validator10-New-Var", newValidator, func(v *validator.Validate) error {
			return v.Var(o.Email, "required,email")
		}),
		bench.Of("validator10-New+translations", newTranslated, translated.message).Builds(300),
		bench.Of("validator9-New", validator9.New, func(v *validator9.Validate) error { return v.Struct(o) }),
		bench.Of("validator2-NewValidator", newValidator2, func(v *validator2.Validator) error {
			return v.Valid(o.Customer, "nonzero,min=2")
		}),
		bench.Of("ut-New", newTranslator, greet),
		bench.Of("mold-modifiers-New", modifiers.New, modify),
		bench.Of("mold-scrubbers-New", scrubbers.New, scrub),
	}, append(append(protoCases(), authCases()...), documentCases()...)...)
}

// newValidator2 makes one whose tags are not those of the order, which are in
// another language.
func newValidator2() *validator2.Validator {
	v := validator2.NewValidator()
	v.SetTag("check")
	return v
}

func newValidator() *validator.Validate { return validator.New() }

func newWithRule() *validator.Validate {
	v := validator.New()
	err := v.RegisterValidation("country", func(fl validator.FieldLevel) bool {
		return len(fl.Field().String()) == 2
	})
	return bench.Must(v, err)
}

// A translated pair is what a handler that answers with texts needs.
type translated struct {
	validate *validator.Validate
	trans    ut.Translator
}

func newTranslated() translated {
	locale := en.New()
	trans, _ := ut.New(locale, locale).GetTranslator("en")
	v := validator.New()
	return translated{bench.Must(v, translations.RegisterDefaultTranslations(v, trans)), trans}
}

func (t translated) message() error {
	err := t.validate.Var("", "required")
	invalid, ok := err.(validator.ValidationErrors)
	if !ok {
		return err
	}
	return bench.Check(strings.TrimSpace(invalid[0].Translate(t.trans)), "is a required field")
}

func newTranslator() ut.Translator {
	locale := en.New()
	trans, _ := ut.New(locale, locale).GetTranslator("en")
	return bench.Must(trans, trans.Add("greeting", "Hello {0}", false))
}

func greet(trans ut.Translator) error {
	text, err := trans.T("greeting", "Ada")
	if err != nil {
		return err
	}
	return bench.Check(text, "Hello Ada")
}

func modify(t *mold.Transformer) error {
	o := order.New()
	o.Email = " ADA@example.com "
	if err := t.Struct(context.Background(), &o); err != nil {
		return err
	}
	return bench.Check(o.Email, "ada@example.com")
}

func scrub(t *mold.Transformer) error {
	o := order.New()
	if err := t.Struct(context.Background(), &o); err != nil {
		return err
	}
	if o.Email == order.New().Email {
		return bench.Check(o.Email, "a scrubbed address")
	}
	return nil
}
