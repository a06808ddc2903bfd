//mapperlint:config groups=validator,compiled

// Command bounded goes through files, and through what comes in.
package main

import (
	"bufio"
	"os"
	"regexp"

	"github.com/go-playground/validator/v10"
)

func main() {
	for _, name := range os.Args[1:] {
		_ = adjust(name)
	}
	fields(map[string]string{"a": "b"})
	pages(os.Args)
	jobs := make(chan string)
	go work(jobs)
	lines(bufio.NewScanner(os.Stdin))
}

// adjust runs for each file.
func adjust(name string) string {
	return regexp.MustCompile(`_+`).ReplaceAllString(name, "-") // want `on every iteration of the loop`
}

// pages calls itself for the next page.
func pages(names []string) {
	page := read(names[0])
	for _, part := range parts(page) {
		_ = regexp.MustCompile(`^[a-z]+$`).MatchString(part) // want `on every iteration of the loop at line \d+ of pages`
	}
	v := validator.New() // want `on every call of pages, which calls itself: build it once`
	if v.Var(page, "required") == nil {
		pages(names[1:])
	}
}

func read(name string) string {
	data, _ := os.ReadFile(name)
	return string(data)
}

func fields(m map[string]string) {
	for _, v := range m {
		_ = regexp.MustCompile(`^[a-z]+$`).MatchString(v) // want `on every iteration of the loop`
		_ = validator.New().Var(v, "required")            // want `on every iteration of the loop at line \d+ of fields`
	}
}

// lines goes on as long as there is input.
func lines(s *bufio.Scanner) {
	for s.Scan() {
		_ = regexp.MustCompile(`^[a-z]+$`).MatchString(s.Text()) // want `on every iteration of the loop at line \d+ of lines`
	}
}

// work goes on as long as there are jobs, each of which has parts.
func work(jobs chan string) {
	for {
		select {
		case job := <-jobs:
			for _, part := range parts(job) {
				_ = regexp.MustCompile(`^[a-z]+$`).MatchString(part) // want `on every iteration of the loop at line \d+ of work`
			}
		}
	}
}

func parts(job string) []string { return []string{job} }

// Parts is called by whoever likes.
func Parts(all []string) {
	for _, part := range all {
		_ = regexp.MustCompile(`^[0-9]+$`).MatchString(part) // want `on every iteration of the loop at line \d+ of Parts`
	}
}
