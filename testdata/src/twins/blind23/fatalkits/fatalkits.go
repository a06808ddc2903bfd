// Command fatalkits gives up when something is wrong. What decides: whether the function that is called when it is wrong returns.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind23/fatalkits/quit"
)

type row struct{ Name string }

func load(lines []string) {
	for _, line := range lines {
		if line == "" {
			e := form.NewEncoder() // silent
			m, _ := e.Encode(row{line})
			quit.Fatal("empty line", m)
		}
	}
}

func check(lines []string) {
	for i, line := range lines {
		if len(line) > 80 {
			explain(i, line)
		}
	}
}

func explain(i int, line string) {
	p := bluemonday.UGCPolicy() // silent
	quit.Failf("line %d: %s", i, p.Sanitize(line))
}

func parse(lines []string) {
	for _, line := range lines {
		if !strings.Contains(line, "=") {
			defer quit.Now()
			d := schema.NewDecoder() // silent
			_ = d.Decode(&row{}, map[string][]string{"name": {line}})
			return
		}
	}
}

func read(lines []string) {
	for _, line := range lines {
		switch {
		case strings.HasPrefix(line, "!"):
			v := validator.New() // silent
			quit.On(v.Struct(row{line}), true)
			os.Exit(1)
		default:
			fmt.Println(line)
		}
	}
}

func trim(ctx context.Context, lines []string) {
	q := quit.Quitter{Code: 3}
	for _, line := range lines {
		if line == "end" {
			t := mold.New() // silent
			q.Quit(t.Struct(ctx, &row{line}))
		}
	}
}

// warn goes on.
func warn(lines []string) {
	for _, line := range lines {
		if line == "" {
			e := form.NewEncoder() // report
			m, _ := e.Encode(row{line})
			quit.Warn("empty line", m)
		}
	}
}

func main() {
	b, err := os.ReadFile(os.Args[1])
	if err != nil {
		quit.Fatal(err)
	}
	lines := strings.Split(string(b), "\n")
	load(lines)
	check(lines)
	parse(lines)
	read(lines)
	trim(context.Background(), lines)
	warn(lines)
}
