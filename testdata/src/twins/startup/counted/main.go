// Command counted compiles in loops that count. What decides: whether they end when they have gone through what there is.
package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"

	"github.com/go-playground/validator/v10"
)

func ranged(lines []string) {
	for i := range lines {
		re := regexp.MustCompile(`[a-z]+`) // silent
		fmt.Println(re.FindString(lines[i]))
	}
}

func counted(lines []string) {
	for i := 0; i < len(lines); i++ {
		re := regexp.MustCompile(`[a-z]+`) // silent
		fmt.Println(re.FindString(lines[i]))
	}
}

func unlessFound(lines []string) (found bool) {
	for i := 0; !found && i < len(lines); i++ {
		re := regexp.MustCompile(`[0-9]+`) // silent
		if lines[i] != "" {
			fmt.Println(re.FindString(lines[i]))
		}
	}
	return found
}

// grows has more to go through with each round.
func grows(queue []string) {
	for i := 0; i < len(queue); i++ {
		re := regexp.MustCompile(`[a-z]+`) // report
		if s := re.FindString(queue[i]); s != queue[i] {
			queue = append(queue, s)
		}
	}
}

// reads goes on until there is no more.
func reads(in *bufio.Scanner) {
	for i := 0; in.Scan(); i++ {
		re := regexp.MustCompile(`[a-z]+`) // report
		fmt.Println(i, re.FindString(in.Text()))
	}
}

// checks makes what costs more.
func checks(lines []string) {
	for i := 0; i < len(lines); i++ {
		v := validator.New() // report
		fmt.Println(v.Var(lines[i], "alpha"))
	}
}

func main() {
	ranged(os.Args)
	counted(os.Args)
	fmt.Println(unlessFound(os.Args))
	grows(os.Args)
	reads(bufio.NewScanner(os.Stdin))
	checks(os.Args)
}
