// Command forheaders imports files, line by line. What decides: which part of a loop is run once, and which each time round.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type record struct {
	Line string `validate:"required"`
}

// checkLines makes the rules in the head of the loop.
func checkLines(f *os.File) {
	sc := bufio.NewScanner(f)
	for v := validator.New(); sc.Scan(); { // silent
		if err := v.Struct(record{sc.Text()}); err != nil {
			log.Println(err)
		}
	}
}

// whileGood makes them in its condition.
func whileGood(f *os.File) int {
	sc, n := bufio.NewScanner(f), 0
	for sc.Scan() && validator.New().Var(sc.Text(), "required") == nil { // report
		n++
	}
	return n
}

// words ranges over what was split: the range is evaluated once.
func words(text string) {
	for _, w := range regexp.MustCompile(`[,;]\s*`).Split(text, -1) { // silent
		fmt.Println(w)
	}
}

// wordsOfLines does so for each line.
func wordsOfLines(f *os.File) {
	for sc := bufio.NewScanner(f); sc.Scan(); {
		for _, w := range regexp.MustCompile(`\s+`).Split(sc.Text(), -1) { // report
			fmt.Println(w)
		}
	}
}

// firstLine makes the policy in the first round only.
func firstLine(f *os.File) {
	var p *bluemonday.Policy
	sc := bufio.NewScanner(f)
	for n := 0; sc.Scan(); n++ {
		if n == 0 {
			p = bluemonday.UGCPolicy() // silent
		}
		fmt.Println(p.Sanitize(sc.Text()))
	}
}

// afterFirst skips the header, and makes one for each of the others.
func afterFirst(f *os.File) {
	sc := bufio.NewScanner(f)
	for n := 0; sc.Scan(); n++ {
		if n == 0 {
			continue
		}
		p := bluemonday.UGCPolicy() // report
		fmt.Println(p.Sanitize(sc.Text()))
	}
}

// again jumps back while there is more to read.
func again(in *bufio.Reader) error {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
next:
	line, err := in.ReadString('\n')
	if errors.Is(err, io.EOF) {
		return nil
	} else if err != nil {
		return err
	}
	data, err := codec.BinaryFromNative(nil, line)
	if err != nil {
		return err
	}
	fmt.Println(len(data))
	goto next
}

// againAnew has it behind the label.
func againAnew(in *bufio.Reader) {
next:
	line, err := in.ReadString('\n')
	if err != nil {
		return
	}
	digits := regexp.MustCompile(`\d+`) // report
	if digits.MatchString(line) {
		fmt.Println(line)
	}
	goto next
}

func main() {
	for _, name := range os.Args[1:] {
		f, err := os.Open(name)
		if err != nil {
			log.Fatal(err)
		}
		wordsOfLines(f)
		afterFirst(f)
		againAnew(bufio.NewReader(f))
		fmt.Println(whileGood(f))
	}
	checkLines(os.Stdin)
	words(os.Getenv("WORDS"))
	firstLine(os.Stdin)
	if err := again(bufio.NewReader(os.Stdin)); err != nil {
		log.Fatal(err)
	}
}
