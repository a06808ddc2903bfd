// Package main is a tool with commands. What decides: whether a command makes it once, or for each file, line or answer.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
	"github.com/spf13/cobra"
	"github.com/urfave/cli/v2"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

type manifest struct {
	Name string `json:"name" validate:"required"`
}

func (*manifest) GetObjectKind() string { return "Manifest" }

var errUsage = errors.New("usage")

func lintCommand() *cobra.Command {
	return &cobra.Command{
		Use: "lint",
		RunE: func(cmd *cobra.Command, args []string) error {
			v := validator.New() // silent
			v.SetTagName("lint")
			for _, name := range args {
				m, err := load(name)
				if err != nil {
					return err
				}
				if err := v.Struct(m); err != nil {
					return fmt.Errorf("%s: %w", name, err)
				}
			}
			return nil
		},
	}
}

// load reads one; it is called for each.
func load(name string) (m manifest, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return m, err
	}
	api := jsoniter.Config{UseNumber: true}.Froze() // report
	return m, api.Unmarshal(data, &m)
}

func treeCommand() *cobra.Command {
	return &cobra.Command{
		Use: "tree",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errUsage
			}
			return filepath.WalkDir(args[0], func(path string, d fs.DirEntry, err error) error {
				if err != nil || d.IsDir() {
					return err
				}
				s := runtime.NewScheme()
				s.AddKnownTypes("v1", &manifest{})
				data, _ := os.ReadFile(path)
				_, err = serializer.NewCodecFactory(s).UniversalDeserializer().Decode(data, &manifest{}) // report
				return err
			})
		},
	}
}

// ask reads answers until one is right.
func ask(in io.Reader) string {
	sc := bufio.NewScanner(in)
	for sc.Scan() {
		if regexp.MustCompile(`^[a-z]+$`).MatchString(sc.Text()) { // report
			return sc.Text()
		}
		fmt.Println("again")
	}
	return ""
}

// config is read once, by whatever command runs.
func config() (m manifest) {
	data, err := os.ReadFile("tool.json")
	if err != nil {
		return m
	}
	if err := json.Unmarshal(data, &m); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := validator.New().Struct(m); err != nil { // silent
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return m
}

const layout = "{{.Name}}\n"

func printCommand() *cli.Command {
	return &cli.Command{
		Name: "print",
		Action: func(c *cli.Context) error {
			t, err := template.New("print").Parse(layout) // silent
			if err != nil {
				return err
			}
			for _, name := range strings.Split(c.String("files"), ",") {
				if err := t.Execute(os.Stdout, manifest{name}); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func printEach(c *cli.Context) error {
	for _, name := range strings.Split(c.String("files"), ",") {
		t := template.Must(template.New("print").Parse(layout)) // report
		if err := t.Execute(os.Stdout, manifest{name}); err != nil {
			return err
		}
	}
	return nil
}

func trim(c *cli.Context) error {
	t := mold.New() // silent
	m := manifest{c.String("name")}
	return t.Struct(nil, &m)
}

func main() {
	_ = config()
	root := &cobra.Command{Use: "tool"}
	root.AddCommand(lintCommand(), treeCommand())
	app := &cli.App{Commands: []*cli.Command{printCommand(), {Name: "each", Action: printEach}, {Name: "trim", Action: trim}}}
	if ask(os.Stdin) == "cli" {
		_ = app.Run(os.Args)
		return
	}
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
