package main

import (
	"strings"
)

// A diffLine is a line of a difference: its first byte is ' ', '-' or '+'.
type diffLine string

// difference returns all lines of before and after, by a longest common
// subsequence: the texts are short.
func difference(before, after string) []diffLine {
	a, b := strings.Split(before, "\n"), strings.Split(after, "\n")
	common := make([][]int, len(a)+1) // of what begins at i and j
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var lines []diffLine
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			lines = append(lines, diffLine(" "+a[i]))
			i++
			j++
		case i < len(a) && (j == len(b) || common[i+1][j] >= common[i][j+1]):
			lines = append(lines, diffLine("-"+a[i]))
			i++
		default:
			lines = append(lines, diffLine("+"+b[j]))
			j++
		}
	}
	return lines
}

// hunks returns the changes with the two lines before and after each.
func hunks(lines []diffLine) []string {
	const around = 2
	var hunks []string
	for start := 0; start < len(lines); {
		for start < len(lines) && lines[start][0] == ' ' {
			start++
		}
		if start == len(lines) {
			break
		}
		end := start // of the last line that changes
		for k := start; k < len(lines) && k <= end+2*around; k++ {
			if lines[k][0] != ' ' {
				end = k
			}
		}
		var b strings.Builder
		for _, l := range lines[max(start-around, 0):min(end+around+1, len(lines))] {
			b.WriteString(strings.TrimRight(string(l), " ") + "\n")
		}
		hunks = append(hunks, b.String())
		start = end + 1
	}
	return hunks
}
