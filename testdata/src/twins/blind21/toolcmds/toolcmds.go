// Command toolcmds has commands. What decides: whether something is made for a command, or for each of what it works on.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"regexp"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/spf13/cobra"
)

type line struct{ Text string }

func lint() *cobra.Command {
	v := validator.New() // silent
	return &cobra.Command{Use: "lint", RunE: func(cmd *cobra.Command, args []string) error {
		for _, a := range args {
			if err := v.Struct(line{a}); err != nil {
				return err
			}
		}
		return nil
	}}
}

func fix() *cobra.Command {
	return &cobra.Command{Use: "fix", RunE: func(cmd *cobra.Command, args []string) error {
		t := mold.New() // silent
		for _, a := range args {
			if err := t.Struct(nil, &line{a}); err != nil {
				return err
			}
		}
		return nil
	}}
}

func each() *cobra.Command {
	cmd := &cobra.Command{Use: "each"}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		for _, a := range args {
			v := validator.New() // report
			if err := v.Struct(line{a}); err != nil {
				return err
			}
		}
		return nil
	}
	return cmd
}

func walk(cmd *cobra.Command, args []string) error {
	return filepath.WalkDir(args[0], func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(line{path}))
		return nil
	})
}

func read(cmd *cobra.Command, args []string) error {
	r := bufio.NewReader(os.Stdin)
	for {
		text, err := r.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		p := bluemonday.UGCPolicy() // report
		fmt.Println(p.Sanitize(text))
	}
}

func count(cmd *cobra.Command, args []string) error {
	re := regexp.MustCompile(`\w+`) // silent
	n := 0
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		n += len(re.FindAllString(sc.Text(), -1))
	}
	fmt.Println(n)
	return nil
}

// grep has an expression for each argument.
func grep(cmd *cobra.Command, args []string) error {
	var all []*regexp.Regexp
	for _, a := range args {
		re, err := regexp.Compile(a) // silent
		if err != nil {
			return err
		}
		all = append(all, re)
	}
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		for i, re := range all {
			if re.MatchString(sc.Text()) {
				d := schema.NewDecoder() // report
				_ = d.Decode(&line{args[i]}, nil)
			}
		}
	}
	return nil
}

func one(cmd *cobra.Command, args []string) error {
	for _, a := range args {
		if a != "" {
			return form.NewDecoder().Decode(&line{a}, nil) // silent
		}
	}
	return nil
}

func main() {
	root := &cobra.Command{Use: "tool"}
	root.AddCommand(lint(), fix(), each())
	for use, f := range map[string]func(*cobra.Command, []string) error{"walk": walk, "read": read, "count": count, "grep": grep, "one": one} {
		root.AddCommand(&cobra.Command{Use: use, RunE: f})
	}
	if err := root.Execute(); err != nil {
		log.Fatal(err)
	}
}
