// Package exitspells finds the first thing that it looks for, and makes something for it. What decides: whether it looks on.
package exitspells

import (
	"bufio"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

var errStop = errors.New("stop")

func abort(msg string) {
	slog.Error(msg)
	panic(msg)
}

func warn(msg string) { slog.Warn(msg) }

func ByReturn() error {
	for _, a := range os.Args {
		if strings.HasPrefix(a, "-") {
			return validator.New().Var(a, "alpha") // silent
		}
	}
	return nil
}

func ByIndex() {
	if i := slices.IndexFunc(os.Args, func(a string) bool { return a != "" }); i >= 0 {
		_ = validator.New().Var(os.Args[i], "alpha") // silent
	}
}

func ByCondition() {
	found := false
	for i := 0; i < len(os.Args) && !found; i++ {
		if strings.HasPrefix(os.Args[i], "-") {
			fmt.Println(form.NewEncoder().Encode(in{os.Args[i]})) // silent
			found = true
		}
	}
}

func ByAbort() {
	for _, a := range os.Args {
		if a == "" {
			p := bluemonday.UGCPolicy() // silent
			abort(p.Sanitize(a))
		}
	}
}

func ByWarning() {
	for _, a := range os.Args {
		if a == "" {
			p := bluemonday.UGCPolicy() // report
			warn(p.Sanitize(a))
		}
	}
}

func ByGoto() {
	sc := bufio.NewScanner(os.Stdin)
next:
	if !sc.Scan() {
		return
	}
	if sc.Text() == "" {
		goto next
	}
	_ = validator.New().Var(sc.Text(), "alpha") // silent
}

func ByGotoBack() {
	sc := bufio.NewScanner(os.Stdin)
next:
	if !sc.Scan() {
		return
	}
	_ = validator.New().Var(sc.Text(), "alpha") // report
	goto next
}

// each stops at an error.
func each(f func(string) error) error {
	for _, a := range os.Args {
		if err := f(a); err != nil {
			return err
		}
	}
	return nil
}

func ByError() {
	_ = each(func(a string) error {
		if a == "" {
			return nil
		}
		_ = validator.New().Var(a, "alpha") // silent
		return errStop
	})
}

func ByNoError() {
	_ = each(func(a string) error {
		if a == "" {
			return errStop
		}
		_ = validator.New().Var(a, "alpha") // report
		return nil
	})
}

func BySelect(lines <-chan string) {
	for {
		select {
		case l, ok := <-lines:
			if !ok {
				return
			}
			_ = validator.New().Var(l, "alpha") // report
			break
		}
	}
}
