// Command bootsteps2 starts by a table of steps, and serves by another. What decides: who calls the function in the table, and when.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/blind26/bootsteps2/steps"
)

var check *validator.Validate

func loadCheck(ctx context.Context) error {
	check = validator.New() // silent
	return nil
}

func selfTest(ctx context.Context) error {
	return validator.New().Struct(struct{}{}) // silent
}

func migrate(ctx context.Context) error {
	for i := range 3 {
		if err := check.Var(i, "required"); err != nil {
			return err
		}
	}
	return nil
}

var boot = []steps.Step{
	{"check", loadCheck},
	{"test", selfTest},
	{"migrate", migrate},
	{"literal", func(ctx context.Context) error {
		return validator.New(validator.WithRequiredStructEnabled()).Var(ctx, "required") // silent
	}},
}

func create(ctx context.Context, v any) error {
	return validator.New().Struct(v) // report
}

func update(ctx context.Context, v any) error {
	return check.Struct(v)
}

var verbs = steps.Table{
	"create": create,
	"update": update,
	"delete": func(ctx context.Context, v any) error {
		return validator.New().Var(v, "required") // report
	},
}

type byKind map[string]func() *validator.Validate

var kinds = byKind{
	"loose":  func() *validator.Validate { return validator.New() }, // report
	"strict": func() *validator.Validate { return check },
}

var warm = map[string]func() *validator.Validate{
	"a": func() *validator.Validate { return validator.New() }, // silent
	"b": validator2,
}

func validator2() *validator.Validate {
	return validator.New(validator.WithRequiredStructEnabled()) // silent
}

var warmed = make(map[string]*validator.Validate)

func serve(w http.ResponseWriter, r *http.Request) {
	if err := verbs.Do(r.Context(), r.URL.Path, r); err != nil {
		http.Error(w, err.Error(), 400)
	}
	if k, ok := kinds[r.URL.Path]; ok {
		_ = k().Struct(r)
	}
	_ = warmed["a"].Struct(r)
}

func main() {
	if err := steps.Run(context.Background(), boot); err != nil {
		log.Fatal(err)
	}
	for name, f := range warm {
		warmed[name] = f()
	}
	http.HandleFunc("/", serve)
	log.Fatal(http.ListenAndServe(":80", nil))
}
