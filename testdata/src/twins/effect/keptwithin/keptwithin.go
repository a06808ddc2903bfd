// Package keptwithin has functions kept by another package.
package keptwithin

import (
	"context"
	"regexp"

	"github.com/go-playground/validator/v10"
	"twins/effect/keptwithin/kit"
)

type ev struct{ ID string }

func a(b *kit.Bus) {
	v := validator.New() // silent
	kit.Subscribe(b, "a", func(e ev) error { return v.Struct(e) })
	kit.Subscribe[ev](b, "b", func(e ev) error { return validator.New().Struct(e) }) // report
}

func b(b *kit.Bus) {
	v := validator.New() // silent
	kit.SubscribeFor(b, func(ctx context.Context, e ev) error { return v.Struct(e) })
}

func c() *kit.Pipeline {
	re := regexp.MustCompile("a+") // silent
	return new(kit.Pipeline).Then("a", func(s string) (string, error) {
		return re.ReplaceAllString(s, ""), nil
	}).Then("b", func(s string) (string, error) {
		return regexp.MustCompile("b+").ReplaceAllString(s, ""), nil // report
	}).ThenStage(kit.NewStage("c", upper(regexp.MustCompile("c+")))) // silent
}

func upper(re *regexp.Regexp) func(string) (string, error) {
	return func(s string) (string, error) { return re.FindString(s), nil }
}

func d(p *kit.Pipeline) {
	re := regexp.MustCompile("d+") // silent
	p.Then("d", func(s string) (string, error) { return re.FindString(s), nil })
}

func e(ctx context.Context) {
	v := validator.New() // silent
	kit.NewWorker(func(s string) error { return v.Var(s, "uuid") }).Start(ctx)
}

func f(b *kit.Bus) {
	re := regexp.MustCompile("f+") // silent
	b.Get("/f", func(q string) (string, error) { return re.FindString(q), nil })
	b.Get("/g", func(q string) (string, error) { return regexp.MustCompile("g+").FindString(q), nil }) // report
}

func h(s string) (string, error) {
	return kit.NewStage("h", func(s string) (string, error) {
		return regexp.MustCompile("i+").FindString(s), nil // report
	}).Do(s)
}

func i(s string) (string, error) {
	re := regexp.MustCompile("j+") // report
	return kit.NewStage("h", func(s string) (string, error) { return re.FindString(s), nil }).Do(s)
}
