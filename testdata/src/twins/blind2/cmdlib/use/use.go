// Package main is the program with files as arguments.
package main

import (
	"fmt"
	"os"

	"twins/blind2/cmdlib/lib"

	"github.com/ugorji/go/codec"
	"github.com/urfave/cli/v2"
)

func main() {
	app := &cli.App{Commands: []*cli.Command{
		{Name: "check", Action: check},
		{Name: "lint", Action: lint},
		{Name: "one", Action: one},
		{Name: "pack", Action: pack},
		{Name: "packall", Action: packAll},
		{Name: "relint", Action: relint},
	}}
	if err := app.Run(os.Args); err != nil {
		os.Exit(1)
	}
}

func check(*cli.Context) error {
	for _, path := range os.Args[2:] {
		if _, err := lib.Load(path); err != nil { // report
			fmt.Println(path, err)
		}
	}
	return nil
}

func lint(*cli.Context) error {
	l := lib.NewLinter() // silent
	for _, path := range os.Args[2:] {
		if err := l.Lint(path); err != nil {
			return err
		}
	}
	return nil
}

func relint(*cli.Context) error {
	for _, path := range os.Args[2:] {
		l := lib.NewLinter() // report
		if err := l.Lint(path); err != nil {
			fmt.Println(err)
		}
	}
	return nil
}

func one(c *cli.Context) error {
	d, err := lib.Load(c.String("file")) // silent
	if err == nil {
		fmt.Println(lib.Convert(d)) // silent: reported in lib
	}
	return err
}

func pack(*cli.Context) error {
	docs := make([]lib.Doc, 3)
	enc := codec.NewEncoder(os.Stdout, lib.Handle()) // silent
	for _, d := range docs {
		if err := enc.Encode(d); err != nil {
			return err
		}
	}
	return nil
}

func packAll(*cli.Context) error {
	for i := range 3 {
		h := lib.Handle() // report
		if err := codec.NewEncoder(os.Stdout, h).Encode(i); err != nil {
			return err
		}
	}
	return nil
}
