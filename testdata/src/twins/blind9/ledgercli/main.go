// Command ledgercli works on ledgers, by hand. What decides: whether a command, or an entry of a file, makes it.
package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"text/template"

	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
	"github.com/spf13/cobra"
)

type entry struct {
	Account string `json:"account" validate:"required"`
	Amount  string `json:"amount" validate:"numeric"`
}

var account = regexp.MustCompile(`^[A-Z]+(:[A-Z]+)*$`) // silent

func main() {
	verbose := flag.Bool("v", false, "tell more")
	flag.Parse()
	root := &cobra.Command{Use: "ledger"}
	root.AddCommand(
		&cobra.Command{Use: "check", RunE: check},
		&cobra.Command{Use: "import", RunE: importAll},
		&cobra.Command{Use: "report", RunE: report},
		&cobra.Command{Use: "shell", Run: shell},
	)
	if err := root.Execute(); err != nil {
		if *verbose {
			fmt.Fprintf(os.Stderr, "%+v\n", err)
		}
		os.Exit(1)
	}
}

func check(cmd *cobra.Command, args []string) error {
	v := validator.New() // silent
	var errs []error
	for _, name := range args {
		entries, err := read(name)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if err := v.Struct(e); err != nil {
				errs = append(errs, fmt.Errorf("%s: %w", name, err))
			}
		}
	}
	return errors.Join(errs...)
}

// read reads a file of entries.
func read(name string) ([]entry, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var entries []entry
	in := csv.NewReader(f)
	for {
		rec, err := in.Read()
		if err == io.EOF {
			return entries, nil
		}
		if err != nil {
			return nil, err
		}
		spaces := regexp.MustCompile(`\s+`) // report
		entries = append(entries, entry{spaces.ReplaceAllString(rec[0], ":"), rec[1]})
	}
}

func importAll(cmd *cobra.Command, args []string) error {
	names, err := filepath.Glob(args[0])
	if err != nil {
		return err
	}
	sort.Strings(names)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := importOne(data); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func importOne(data []byte) error {
	api := jsoniter.Config{EscapeHTML: false}.Froze() // report
	var entries []entry
	if err := api.Unmarshal(data, &entries); err != nil {
		return err
	}
	for _, e := range entries {
		if !account.MatchString(e.Account) {
			return errors.New(e.Account)
		}
	}
	return nil
}

func report(cmd *cobra.Command, args []string) error {
	entries, err := read(args[0])
	if err != nil {
		return err
	}
	t, err := template.New("report").Parse("{{range .}}{{.Account}} {{.Amount}}\n{{end}}") // silent
	if err != nil {
		return err
	}
	return t.Execute(os.Stdout, entries)
}

// shell reads commands until there are no more.
func shell(cmd *cobra.Command, args []string) {
	short := strings.NewReplacer("A:", "ASSETS:", "L:", "LIABILITIES:") // silent
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		fields := strings.Fields(short.Replace(in.Text()))
		if len(fields) == 0 {
			continue
		}
		if err := eval(fields[0], fields[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
}

// eval is called for each line that somebody types.
func eval(name string, args []string) error {
	switch name {
	case "add":
		e := entry{Account: args[0], Amount: args[1]}
		return validator.New().Struct(e) // report
	case "quit":
		os.Exit(0)
	}
	return errors.New("no such command")
}
