// Command counted compiles in loops. What decides: whether these go through what a service is
// configured with, to their end, or through what the program works on.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"regexp"

	"github.com/go-playground/validator/v10"
)

type service struct{ id string }

func (s *service) Do(ctx context.Context, q string) error { return nil }

func newRanged(names []string) (*service, error) {
	for i := range names {
		re := regexp.MustCompile(`[a-z]+`) // silent
		if !re.MatchString(names[i]) {
			return nil, fmt.Errorf("bad name %q", names[i])
		}
	}
	return &service{names[0]}, nil
}

func newCounted(names []string) (*service, error) {
	for i := 0; i < len(names); i++ {
		re := regexp.MustCompile(`[a-z]+`) // silent
		if !re.MatchString(names[i]) {
			return nil, fmt.Errorf("bad name %q", names[i])
		}
	}
	return &service{names[0]}, nil
}

func newUnlessFound(names []string) *service {
	var id string
	for i := 0; id == "" && i < len(names); i++ {
		re := regexp.MustCompile(`[0-9]+`) // silent
		id = re.FindString(names[i])
	}
	return &service{id}
}

// newGrows has more to go through with each round.
func newGrows(queue []string) *service {
	for i := 0; i < len(queue); i++ {
		re := regexp.MustCompile(`[a-z]+`) // report
		if s := re.FindString(queue[i]); s != queue[i] {
			queue = append(queue, s)
		}
	}
	return &service{queue[len(queue)-1]}
}

// newRead goes on until there is no more.
func newRead(in *bufio.Scanner) *service {
	var id string
	for i := 0; in.Scan(); i++ {
		re := regexp.MustCompile(`[a-z]+`) // report
		id += re.FindString(in.Text())
	}
	return &service{id}
}

// newChecked makes what costs more.
func newChecked(names []string) (*service, error) {
	for i := 0; i < len(names); i++ {
		v := validator.New() // report
		if err := v.Var(names[i], "alpha"); err != nil {
			return nil, err
		}
	}
	return &service{names[0]}, nil
}

// printed goes through what the program is to work on.
func printed(lines []string) {
	for i := 0; i < len(lines); i++ {
		re := regexp.MustCompile(`[a-z]+`) // report
		fmt.Println(re.FindString(lines[i]))
	}
}

// titled compiles one text for all lines of a kind, of which there are few.
func titled(names []string, pattern string) {
	for _, name := range names {
		matched(name, pattern)
	}
}

func matched(name, pattern string) {
	fmt.Println(regexp.MustCompile(pattern).MatchString(name)) // silent
}

func main() {
	ctx := context.Background()
	for _, s := range services(os.Args) {
		fmt.Println(s.Do(ctx, ""))
	}
	printed(os.Args)
	titled(os.Args, os.Getenv("PATTERN"))
}

func services(names []string) []*service {
	a, err := newRanged(names)
	if err != nil {
		return nil
	}
	b, err := newCounted(names)
	if err != nil {
		return nil
	}
	c, err := newChecked(names)
	if err != nil {
		return nil
	}
	return []*service{a, b, c, newUnlessFound(names), newGrows(names), newRead(bufio.NewScanner(os.Stdin))}
}
