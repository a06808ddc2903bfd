// Package cobratools is a tool of the command line. What decides: whether the command makes it, once for a run, or a loop of the command
// does, or a function that takes data.
package cobratools

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/spf13/cobra"
)

type manifest struct {
	Name    string `validate:"required"`
	Version string `validate:"semver"`
}

func newLint() *cobra.Command {
	return &cobra.Command{
		Use: "lint",
		RunE: func(cmd *cobra.Command, args []string) error {
			// Once for a run, before the loop.
			v := validator.New() // silent
			for _, name := range args {
				m, err := read(name)
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

func newFix() *cobra.Command {
	return &cobra.Command{
		Use: "fix",
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range args {
				m, err := read(name)
				if err != nil {
					return err
				}
				// For each file.
				re := regexp.MustCompile(`[^a-z0-9-]+`) // report
				m.Name = re.ReplaceAllString(strings.ToLower(m.Name), "-")
				if err := check(m); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func check(m *manifest) error {
	// A function that takes data.
	return validator.New().Struct(m) // report
}

func newWalk() *cobra.Command {
	var pattern string
	return &cobra.Command{
		Use: "walk",
		RunE: func(cmd *cobra.Command, args []string) error {
			// As the flag says, once.
			re, err := regexp.Compile(pattern) // silent
			if err != nil {
				return err
			}
			return filepath.WalkDir(args[0], func(path string, d fs.DirEntry, err error) error {
				if err != nil || !re.MatchString(path) {
					return err
				}
				// For each file of the tree.
				hidden := regexp.MustCompile(`/\.`) // report
				if hidden.MatchString(path) {
					return fs.SkipDir
				}
				return nil
			})
		},
	}
}

func newShow() *cobra.Command {
	cmd := &cobra.Command{Use: "show"}
	// With the command.
	mapper := reflectx.NewMapper("json") // silent
	cmd.Run = func(cmd *cobra.Command, args []string) {
		for _, name := range args {
			if m, err := read(name); err == nil {
				fmt.Println(len(mapper.FieldMap(reflect.ValueOf(m))))
			}
		}
	}
	return cmd
}

func newShell() *cobra.Command {
	return &cobra.Command{Use: "shell", Run: shell}
}

func shell(cmd *cobra.Command, args []string) {
	// Once for a shell.
	words := regexp.MustCompile(`\S+`) // silent
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		switch w := words.FindAllString(sc.Text(), -1); {
		case len(w) == 0:
			continue
		case w[0] == "check":
			// For each line that somebody types.
			if err := validator.New().Var(w[1:], "len=2"); err != nil { // report
				fmt.Println(err)
			}
		case w[0] == "quit":
			// It leaves the loop.
			fmt.Println(strings.NewReplacer("q", "b", "u", "y").Replace(w[0])) // silent
			return
		}
	}
}

func read(name string) (*manifest, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var m manifest
	return &m, json.Unmarshal(data, &m)
}

func run(cmd *cobra.Command, args []string) error {
	m, err := read("manifest.json")
	if err != nil {
		return err
	}
	// Once for a run.
	return validator.New().Struct(m) // silent
}

func Main() error {
	root := &cobra.Command{
		Use:  "tool",
		RunE: run,
		PreRunE: func(cmd *cobra.Command, args []string) error {
			// Before each run, of which there is one.
			return validator.New().Var(args, "max=64") // silent
		},
	}
	root.AddCommand(newLint(), newFix(), newWalk(), newShow(), newShell())
	return root.Execute()
}
