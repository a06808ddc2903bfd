// Command monthreports writes a report for each customer. What decides: whether the report, or a customer of it, has the template parsed.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"github.com/go-playground/validator/v10"
)

type customer struct {
	Name  string
	Items []string
}

const body = "{{.Name}}: {{len .Items}}\n"

type generator struct {
	dir   string
	body  *template.Template
	clean func(string) string
}

func newGenerator(dir string) (*generator, error) {
	t, err := template.New("body").Parse(body) // silent
	if err != nil {
		return nil, err
	}
	return &generator{dir, t, strings.NewReplacer("/", "_").Replace}, nil // silent
}

func (g *generator) write(c customer) error {
	f, err := os.Create(filepath.Join(g.dir, g.clean(c.Name)))
	if err != nil {
		return err
	}
	defer f.Close()
	if err := g.body.Execute(f, c); err != nil {
		return err
	}
	return foot(f, c)
}

func foot(w io.Writer, c customer) error {
	t := template.Must(template.New("foot").Parse("-- {{.Name}}\n")) // report
	return t.Execute(w, c)
}

func head(w io.Writer, title string) error {
	t := template.Must(template.New("head").Parse("# {{.}}\n")) // silent
	return t.Execute(w, title)
}

func run(g *generator, cs []customer) error {
	if err := head(os.Stdout, "Reports"); err != nil {
		return err
	}
	v := validator.New() // silent
	for _, c := range cs {
		if err := v.Struct(c); err != nil {
			return fmt.Errorf("%s: %w", c.Name, err)
		}
		if err := g.write(c); err != nil {
			return err
		}
		for _, it := range c.Items {
			if bad(it) {
				log.Print("bad item: ", it)
			}
		}
	}
	return nil
}

func bad(item string) bool {
	re := regexp.MustCompile(`[[:cntrl:]]`) // report
	return re.MatchString(item)
}

// summary looks for the first who has bought nothing.
func summary(cs []customer) error {
	for _, c := range cs {
		if len(c.Items) > 0 {
			continue
		}
		t, err := template.New("none").Parse("{{.Name}} has bought nothing\n") // silent
		if err != nil {
			return err
		}
		return t.Execute(os.Stdout, c)
	}
	return nil
}

// all does it for each.
func all(cs []customer) (err error) {
	for _, c := range cs {
		if len(c.Items) == 0 {
			continue
		}
		t := template.Must(template.New("some").Parse("{{.Name}} has bought {{.Items}}\n")) // report
		if err = t.Execute(os.Stdout, c); err != nil {
			break
		}
	}
	return err
}

func main() {
	dir := flag.String("dir", ".", "where to write")
	flag.Parse()
	g, err := newGenerator(*dir)
	if err != nil {
		log.Fatal(err)
	}
	cs := []customer{{"Ada", []string{"pen"}}, {"Bob", nil}}
	for _, f := range []func([]customer) error{summary, all} {
		if err := f(cs); err != nil {
			log.Fatal(err)
		}
	}
	if err := run(g, cs); err != nil {
		log.Fatal(err)
	}
}
