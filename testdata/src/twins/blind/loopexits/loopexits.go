// Package loopexits leaves a loop after the build, or goes on. Nothing here is known to run per request.
package loopexits

import (
	"fmt"
	"log"
	"os"

	"github.com/go-playground/validator/v10"
)

type file struct {
	Name string
	Kind string
}

var files = []file{{"a", "x"}, {"b", "y"}}

func firstA() *validator.Validate {
	for _, f := range files {
		if f.Kind == "x" {
			v := validator.New() // silent
			return v
		}
	}
	return nil
}

func firstB() (v *validator.Validate) {
	for _, f := range files {
		if f.Kind != "x" {
			continue
		}
		v = validator.New() // silent
		break
	}
	return v
}

func firstC() (v *validator.Validate) {
outer:
	for range 3 {
		for _, f := range files {
			switch f.Kind {
			case "x":
				v = validator.New() // silent
				break outer
			}
		}
	}
	return v
}

func firstD() (v *validator.Validate) {
	for _, f := range files {
		if f.Kind == "x" {
			v = validator.New() // silent
			goto done
		}
	}
done:
	return v
}

func firstE() {
	for _, f := range files {
		if f.Kind == "y" {
			err := validator.New().Struct(f) // silent
			log.Fatalf("%s: %v", f.Name, err)
		}
	}
}

func firstF() {
	for _, f := range files {
		if f.Kind == "y" {
			fmt.Println(validator.New().Struct(f)) // silent
			os.Exit(1)
		}
	}
}

func fail(f file, err error) {
	panic(fmt.Sprintf("%s: %v", f.Name, err))
}

func firstG() {
	for _, f := range files {
		if f.Kind == "y" {
			err := validator.New().Struct(f) // silent
			fail(f, err)
		}
	}
}

func eachA() {
	for _, f := range files {
		switch f.Kind {
		case "x":
			if validator.New().Struct(f) == nil { // report
				break
			}
			log.Print(f.Name)
		}
	}
}

func eachB() {
	for _, f := range files {
		if err := validator.New().Struct(f); err != nil { // report
			log.Fatal(err)
		}
	}
}

func eachC() error {
	for _, f := range files {
		if err := validator.New().Struct(f); err != nil { // report
			return err
		}
	}
	return nil
}

func warn(f file, err error) {
	if err != nil {
		log.Printf("%s: %v", f.Name, err)
	}
}

func eachD() {
	for _, f := range files {
		warn(f, validator.New().Struct(f)) // report
	}
}

func eachE() {
	i := 0
again:
	err := validator.New().Struct(files[i]) // report
	warn(files[i], err)
	if i++; i < len(files) {
		goto again
	}
}
