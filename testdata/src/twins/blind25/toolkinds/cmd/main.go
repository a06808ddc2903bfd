// Command cmd has commands that another package runs. What decides: whether that calls a function once, or for each line or argument.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"regexp"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind25/toolkinds/tool"
)

type person struct{ Name string }

func check(ctx context.Context, args []string) error {
	v := validator.New() // silent
	return tool.Each(args, func(a string) error { return v.VarCtx(ctx, a, "required") })
}

func checkEach(ctx context.Context, args []string) error {
	return tool.Each(args, func(a string) error {
		return validator.New().VarCtx(ctx, a, "required") // report
	})
}

func show(ctx context.Context, args []string) error {
	return tool.Exactly(1, args, func(args []string) error {
		kv, err := form.NewEncoder().Encode(person{args[0]}) // silent
		fmt.Println(kv)
		return err
	})
}

func upper(_ context.Context, line string) error {
	_, err := fmt.Println(strings.NewReplacer("a", "A").Replace(line)) // report
	return err
}

type grep struct{ re *regexp.Regexp }

func (g *grep) setup() (err error) {
	g.re, err = regexp.Compile(os.Getenv("PATTERN")) // silent
	return err
}

func (g *grep) line(_ context.Context, line string) error {
	if g.re.MatchString(line) {
		fmt.Println(line)
	}
	return nil
}

func main() {
	g := new(grep)
	var trim *mold.Transformer
	app := tool.New(
		&tool.Cmd{Name: "check", Run: check},
		&tool.Cmd{Name: "each", Run: checkEach},
		&tool.Cmd{Name: "show", Run: show},
		&tool.Cmd{Name: "upper", Line: upper},
		&tool.Cmd{Name: "grep", Line: g.line, Setup: g.setup},
		&tool.Cmd{
			Name:  "trim",
			Setup: func() error { trim = mold.New(); return nil }, // silent
			Line:  func(ctx context.Context, line string) error { return trim.Struct(ctx, &person{line}) },
		},
		&tool.Cmd{
			Name: "digits",
			Line: func(_ context.Context, line string) error {
				fmt.Println(regexp.MustCompile(`\d+`).FindString(line)) // report
				return nil
			},
		},
	)
	if err := app.Main(context.Background(), os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}
