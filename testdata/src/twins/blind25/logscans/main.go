// Command logscans reads lines of a log. What decides: whether a line has the pattern compiled.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"
	"strings"
)

type entry struct{ level, text string }

func scan(r io.Reader) (out []entry, err error) {
	re := regexp.MustCompile(`^(\w+): (.*)$`) // silent
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		if m := re.FindStringSubmatch(sc.Text()); m != nil {
			out = append(out, entry{m[1], m[2]})
		}
	}
	return out, sc.Err()
}

func scanEach(r io.Reader) (out []entry, err error) {
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		re := regexp.MustCompile(`^(\w+): (.*)$`) // report
		m := re.FindStringSubmatch(sc.Text())
		if m == nil {
			continue
		}
		out = append(out, entry{m[1], m[2]})
	}
	return out, sc.Err()
}

func level(line string) string {
	return regexp.MustCompile(`^\w+`).FindString(line) // report
}

func read(r *bufio.Reader, each func(string)) error {
	for {
		line, err := r.ReadString('\n')
		if line != "" {
			each(line)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func main() {
	entries, err := scan(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	quiet := strings.NewReplacer("\t", " ", "\r", "") // silent
	for _, e := range entries {
		fmt.Println(level(e.text), quiet.Replace(e.text))
	}
	more, err := scanEach(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(more))
	err = read(bufio.NewReader(os.Stdin), func(line string) {
		fmt.Println(strings.NewReplacer("\x00", "").Replace(line)) // report
	})
	if err != nil {
		log.Fatal(err)
	}
	var seen *regexp.Regexp
	_ = read(bufio.NewReader(os.Stdin), func(line string) {
		if seen == nil {
			seen = regexp.MustCompile(`seen \d+`) // silent
		}
		fmt.Println(seen.MatchString(line))
	})
}
