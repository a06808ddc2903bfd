// Command forheads has its builds in the heads of loops and switches. What decides: which part of the head runs once, and which with each
// round.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"
	"text/template"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type line struct {
	Text string `validate:"ascii"`
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	// The first clause runs before the first round.
	for v := validator.New(); in.Scan(); { // silent
		if v.Struct(line{in.Text()}) != nil {
			log.Print("bad line")
		}
	}
	links()
	masks(os.Stdin)
	labels([]string{"a", "b"})
	if err := clean(os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
	greet()
	numbers()
}

func links() {
	in := bufio.NewScanner(os.Stdin)
	n := 0
	// The condition runs with each round.
	for in.Scan() && !regexp.MustCompile(`^end$`).MatchString(in.Text()) { // report
		n++
	}
	fmt.Println(n)
}

func masks(r io.Reader) {
	in := bufio.NewReader(r)
	v := validator.New() // silent
	// The third clause runs after each round: what is checked first is the first one's.
	for text, err := in.ReadString('\n'); err == nil; v = validator.New() { // report
		if v.Struct(line{text}) != nil {
			return
		}
		text, err = in.ReadString('\n')
	}
}

func labels(names []string) {
	// What is ranged over is evaluated once.
	for _, name := range regexp.MustCompile(`[a-z]+`).FindAllString("a b c", len(names)) { // silent
		fmt.Println(name)
	}
	for _, name := range names {
		// In the body: once for each name.
		for _, part := range regexp.MustCompile(`[a-z]+`).FindAllString(name, -1) { // report
			fmt.Println(part)
		}
	}
}

func clean(r io.Reader, w io.Writer) error {
	in := bufio.NewScanner(r)
	for in.Scan() {
		// The head of an if in the body.
		if p := bluemonday.UGCPolicy(); p.Sanitize(in.Text()) != in.Text() { // report
			return fmt.Errorf("unsafe: %q", in.Text())
		}
	}
	// Behind the loop.
	switch p := bluemonday.UGCPolicy(); { // silent
	case p.Sanitize("x") != "x":
		return fmt.Errorf("broken policy")
	}
	return in.Err()
}

func greet() {
	var t *template.Template
	// The loop makes one where there is none.
	for i := 0; i < 100; i++ {
		if t == nil {
			t = template.Must(template.New("greet").Parse("hello {{.}}\n")) // silent
		}
		_ = t.Execute(os.Stdout, i)
	}
}

func numbers() {
	for i := range 100 {
		var re *regexp.Regexp
		// The variable is the round's own.
		if re == nil {
			re = regexp.MustCompile(`[02468]$`) // report
		}
		if re.MatchString(fmt.Sprint(i)) {
			fmt.Println(i)
		}
	}
}
