// Package main is a command line program that works on the files it is given.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/go-playground/validator/v10"
	"github.com/spf13/cobra"
	"github.com/ugorji/go/codec"
)

type Manifest struct {
	Name string `json:"name" validate:"required"`
}

func main() {
	root := &cobra.Command{Use: "manifest"}
	root.AddCommand(
		&cobra.Command{Use: "lint", RunE: lint},
		&cobra.Command{Use: "pack", RunE: pack},
		&cobra.Command{Use: "tree", RunE: tree},
		&cobra.Command{Use: "lines", RunE: lines},
		&cobra.Command{Use: "glob", RunE: glob},
		&cobra.Command{Use: "one", RunE: one},
		&cobra.Command{Use: "good", RunE: good},
		&cobra.Command{Use: "index", Run: func(_ *cobra.Command, args []string) {
			h := new(codec.MsgpackHandle) // silent
			for _, a := range args {
				_ = codec.NewEncoder(os.Stdout, h).Encode(a)
			}
		}},
	)
	if root.Execute() != nil {
		os.Exit(1)
	}
}

func read(path string) (m Manifest, err error) {
	b, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	return m, err
}

func lint(_ *cobra.Command, args []string) error {
	for _, path := range args {
		m, err := read(path)
		if err != nil {
			return err
		}
		if err := validator.New().Struct(m); err != nil { // report
			fmt.Fprintln(os.Stderr, path, err)
		}
	}
	return nil
}

func pack(_ *cobra.Command, args []string) error {
	for len(args) > 0 {
		path := args[0]
		args = args[1:]
		m, err := read(path)
		if err != nil {
			continue
		}
		h := &codec.MsgpackHandle{} // report
		if err := codec.NewEncoder(os.Stdout, h).Encode(m); err != nil {
			return err
		}
	}
	return nil
}

func tree(_ *cobra.Command, args []string) error {
	return filepath.WalkDir(args[0], func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		m, err := read(path)
		if err != nil {
			return err
		}
		return validator.New().Struct(m) // report
	})
}

func lines(*cobra.Command, []string) error {
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		var m Manifest
		_ = json.Unmarshal(sc.Bytes(), &m)
		v := validator.New() // report
		if err := v.Struct(m); err != nil {
			return err
		}
	}
	return nil
}

func glob(_ *cobra.Command, args []string) error {
	matches, err := filepath.Glob(args[0])
	for i := range len(matches) {
		check(matches[i])
	}
	return err
}

func check(path string) {
	v := validator.New() // report
	if m, err := read(path); err != nil || v.Struct(m) != nil {
		fmt.Fprintln(os.Stderr, "bad:", path)
	}
}

// Mirrors.
func one(_ *cobra.Command, args []string) error {
	m, err := read(args[0])
	if err != nil {
		return err
	}
	return validator.New().Struct(m) // silent
}

func good(_ *cobra.Command, args []string) error {
	v := validator.New() // silent
	for _, path := range args {
		m, err := read(path)
		if err != nil {
			return err
		}
		if err := v.Struct(&m); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}
