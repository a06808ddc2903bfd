// Package pattern compiles what is text of the data, or of the program.
package pattern

import (
	"regexp"
	"strings"
)

const word = `^\w+$`

type Filter struct{ Host string }

func Parameter(pattern, host string) bool {
	return regexp.MustCompile(pattern).MatchString(host) // silent
}

func (f Filter) Receiver(host string) bool {
	return regexp.MustCompile(f.Host).MatchString(host) // silent
}

func (f *Filter) PointerReceiver(host string) bool {
	return regexp.MustCompile(f.Host).MatchString(host) // silent
}

type Named struct {
	Filter
	Name string
}

func (n Named) Promoted(host string) bool {
	return regexp.MustCompile(n.Host).MatchString(host) // silent
}

func (f Filter) Quoted(host string) bool {
	return regexp.MustCompile("^" + regexp.QuoteMeta(f.Host) + "$").MatchString(host) // silent
}

func (f Filter) Helper(host string) bool { return f.compiled().MatchString(host) }

func (f Filter) compiled() *regexp.Regexp { return regexp.MustCompile(f.Host) } // silent

func (f Filter) Local(host string) bool {
	p := strings.ToLower(f.Host)
	re := regexp.MustCompile(p) // silent
	return re.MatchString(host)
}

func Consumed(text, host string) bool {
	for text != "" {
		p, rest, _ := strings.Cut(text, ",")
		text = rest
		if regexp.MustCompile(p).MatchString(host) { // silent
			return true
		}
	}
	return false
}

func ConsumedSlice(patterns []string, host string) bool {
	for len(patterns) > 0 {
		re := regexp.MustCompile(patterns[0]) // silent
		patterns = patterns[1:]
		if re.MatchString(host) {
			return true
		}
	}
	return false
}

// Of the program.

func Constant(host string) bool {
	return regexp.MustCompile(word).MatchString(host) // report
}

func Literal(host string) bool {
	re := regexp.MustCompile(`^\d+$`) // report
	return re.MatchString(host)
}

func Concatenated(host string) bool {
	return regexp.MustCompile("(?i)" + word).MatchString(host) // report
}

func LocalConstant(host string) bool {
	p := `^\s+$`
	return regexp.MustCompile(p).MatchString(host) // report
}

func helperConstant() *regexp.Regexp { return regexp.MustCompile(word) } // report

func HelperConstant(host string) bool { return helperConstant().MatchString(host) }

func (f Filter) OnReceiver() bool {
	return regexp.MustCompile(word).MatchString(f.Host) // report
}

func Each(hosts []string) (n int) {
	for _, h := range hosts {
		if regexp.MustCompile(word).MatchString(h) { // report
			n++
		}
	}
	return n
}
